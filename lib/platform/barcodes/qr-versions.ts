/** A QR code's size at error correction M, which reads through a fold or a stain of 15 % (ISO/IEC 18004, table 9). */
export type QrVersion = {
  readonly version: number;
  readonly side: number;
  /** Codewords of data over all blocks, which are as equal as can be, the shorter ones first. */
  readonly data: number;
  readonly blocks: number;
  /** Codewords of error correction in each block. */
  readonly errors: number;
};

/** Data codewords, blocks and error codewords of versions 1 to 9: a text of up to 180 bytes. */
const sizes: readonly (readonly [data: number, blocks: number, errors: number])[] = [
  [16, 1, 10],
  [28, 1, 16],
  [44, 1, 26],
  [64, 2, 18],
  [86, 2, 24],
  [108, 4, 16],
  [124, 4, 18],
  [154, 4, 22],
  [182, 5, 22],
];

const versions: readonly QrVersion[] = sizes.map(([data, blocks, errors], at) => ({
  version: at + 1,
  side: 21 + 4 * at,
  data,
  blocks,
  errors,
}));

/** The smallest size for so many bytes, with mode and length before them. @throws RangeError when there is none */
export function qrVersionFor(bytes: number): QrVersion {
  const found = versions.find(({ data }) => bytes + 2 <= data);
  if (found === undefined) throw new RangeError("A text too long for a QR code of the portal");
  return found;
}
