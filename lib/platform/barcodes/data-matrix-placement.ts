type Place = readonly [row: number, column: number];

/**
 * The eight modules of a codeword, relative to the place of its last bit (ISO/IEC 16022, Annex F), most significant
 * first.
 */
const utah: readonly Place[] = [
  [-2, -2],
  [-2, -1],
  [-1, -2],
  [-1, -1],
  [-1, 0],
  [0, -2],
  [0, -1],
  [0, 0],
];

/**
 * The bit of the codewords for each inner module, row by row (ISO/IEC 16022, Annex F), for sides that leave 4 when
 * divided by 8: of the four corner patterns, only one occurs there.
 */
export function placementOf(side: number): Int32Array {
  const bits = new Int32Array(side * side).fill(-1);
  let codeword = 0;
  const put = (places: readonly Place[]) => {
    for (const [bit, place] of places.entries()) {
      let [row, column] = place;
      const shift = 4 - ((side + 4) % 8);
      if (row < 0) [row, column] = [row + side, column + shift];
      if (column < 0) [row, column] = [row + shift, column + side];
      bits[row * side + column] = 8 * codeword + bit;
    }
    codeword += 1;
  };
  const putAt = (row: number, column: number) => {
    const isInside = row >= 0 && row < side && column >= 0 && column < side;
    if (isInside && bits[row * side + column] === -1)
      put(utah.map(([down, right]): Place => [row + down, column + right]));
  };
  const corner: readonly Place[] = [
    [side - 1, 0],
    [side - 1, 1],
    [side - 1, 2],
    [0, side - 2],
    [0, side - 1],
    [1, side - 1],
    [2, side - 1],
    [3, side - 1],
  ];

  let [row, column] = [4, 0];
  while (row < side || column < side) {
    if (row === side && column === 0) put(corner);
    for (; row >= 0 && column < side; row -= 2, column += 2) putAt(row, column);
    [row, column] = [row + 1, column + 3];
    for (; row < side && column >= 0; row += 2, column -= 2) putAt(row, column);
    [row, column] = [row + 3, column + 1];
  }
  return bits;
}
