import { placementOf } from "./data-matrix-placement.ts";
import type { Modules } from "./modules.ts";
import { reedSolomon } from "./reed-solomon.ts";

/** Capacity of the symbol in bytes, in addition to the two codewords that announce them. */
export const DATA_MATRIX_ROOM = 172;

const side = 48;
const region = 24;
const dataCodewords = 174;
const errorCodewords = 68;
const latchToBytes = 231;
const pad = 129;

const correct = reedSolomon(0x12d, 1);
const inner = 2 * (region - 2);
const placement = placementOf(inner);

/**
 * Encodes bytes as a DataMatrix ECC 200 of 48 × 48 modules (ISO/IEC 16022), completely in Base 256: the symbol of a
 * visa's seal.
 * @throws RangeError when there are no bytes, or more than its capacity
 */
export function dataMatrix(bytes: Uint8Array): Modules {
  if (bytes.length === 0 || bytes.length > DATA_MATRIX_ROOM)
    throw new RangeError(`A DataMatrix of ${side} × ${side} modules holds 1 to ${DATA_MATRIX_ROOM} bytes`);
  const data = codewords(bytes);
  const all = Uint8Array.of(...data, ...correct(data, errorCodewords));
  const dark = Uint8Array.from(frame);
  for (let row = 0; row < inner; row += 1) {
    for (let column = 0; column < inner; column += 1) {
      const bit = placement[row * inner + column] ?? 0;
      const isDark = ((all[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
      dark[outside(row) * side + outside(column)] = isDark;
    }
  }
  return { side, dark };
}

/**
 * Latch, length and bytes, then padding; all but the latch and the first pad are randomised (5.2.3, 5.2.9, Annex B).
 */
function codewords(bytes: Uint8Array): Uint8Array {
  const data = new Uint8Array(dataCodewords);
  data[0] = latchToBytes;
  // A length of 0 means: up to the end of the symbol.
  const length = bytes.length === DATA_MATRIX_ROOM ? 0 : bytes.length;
  for (const [at, value] of [length, ...bytes].entries()) {
    const whirled = value + ((149 * (at + 2)) % 255) + 1;
    data[at + 1] = whirled > 255 ? whirled - 256 : whirled;
  }
  for (let at = bytes.length + 2; at < dataCodewords; at += 1) {
    const whirled = pad + ((149 * (at + 1)) % 253) + 1;
    data[at] = at === bytes.length + 2 ? pad : whirled > 254 ? whirled - 254 : whirled;
  }
  return data;
}

/** The position of an inner line among all lines: each of the two regions has a border of its own. */
const outside = (line: number): number => line + (line < region - 2 ? 1 : 3);

/** Each region's border: solid to the left and below, alternating above and to the right. */
const frame = Uint8Array.from({ length: side * side }, (_, at) => {
  const [row, column] = [Math.floor(at / side) % region, (at % side) % region];
  if (column === 0 || row === region - 1) return 1;
  if (row === 0) return 1 - (column % 2);
  return column === region - 1 ? row % 2 : 0;
});
