/** Whether a mask turns a module over (ISO/IEC 18004, table 10). */
const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** The code under the mask that makes it easiest to read. */
export function masked(modules: Uint8Array, places: readonly number[], side: number): Uint8Array {
  const candidates = masks.map((mask, number) => {
    const candidate = Uint8Array.from(modules);
    for (const place of places) {
      if (mask(Math.floor(place / side), place % side)) candidate[place] = 1 - (candidate[place] ?? 0);
    }
    drawFormat(candidate, side, number);
    return { candidate, penalty: penaltyOf(candidate, side) };
  });
  return candidates.reduce((best, other) => (other.penalty < best.penalty ? other : best)).candidate;
}

/** Error correction M (00) and the mask with their BCH code, twice (7.9). */
function drawFormat(modules: Uint8Array, side: number, mask: number): void {
  let rest = mask;
  for (let bit = 0; bit < 10; bit += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  const bits = ((mask << 10) | rest) ^ 0x5412;
  for (let bit = 0; bit < 15; bit += 1) {
    const value = (bits >> bit) & 1;
    const upright = bit < 6 ? bit : bit < 8 ? bit + 1 : side - 15 + bit;
    const level = bit < 8 ? side - 1 - bit : bit === 8 ? 7 : 14 - bit;
    modules[upright * side + 8] = value;
    modules[8 * side + level] = value;
  }
}

/** How hard a code is to read: runs, blocks, patterns like a finder's, unequal shares of dark and light (7.8.3). */
function penaltyOf(modules: Uint8Array, side: number): number {
  let penalty = 0;
  let dark = 0;
  for (let line = 0; line < side; line += 1) {
    penalty += linePenalty(modules, line * side, 1, side) + linePenalty(modules, line, side, side);
    for (let at = 0; at < side; at += 1) {
      const here = line * side + at;
      const value = modules[here] ?? 0;
      dark += value;
      const isBlock =
        line > 0 &&
        at > 0 &&
        value === modules[here - 1] &&
        value === modules[here - side] &&
        value === modules[here - side - 1];
      if (isBlock) penalty += 3;
    }
  }
  return penalty + 10 * Math.floor(Math.abs((dark * 20) / (side * side) - 10));
}

/** Dark-light as in a finder, with four light modules before or behind. */
const finderLike = [0b10111010000, 0b00001011101];

function linePenalty(modules: Uint8Array, start: number, step: number, side: number): number {
  let penalty = 0;
  let run = 0;
  let last = -1;
  let window = 0;
  for (let at = 0; at < side; at += 1) {
    const value = modules[start + at * step] ?? 0;
    run = value === last ? run + 1 : 1;
    last = value;
    if (run === 5) penalty += 3;
    else if (run > 5) penalty += 1;
    window = ((window << 1) | value) & 0x7ff;
    if (at >= 10 && finderLike.includes(window)) penalty += 40;
  }
  return penalty;
}
