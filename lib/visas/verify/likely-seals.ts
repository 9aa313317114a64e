/** A barcode, with the reader library's name of its format. */
export type ReadCode = { readonly bytes: Uint8Array; readonly format: string };

/** Doc 9303-13, 2.2: the first byte of every seal. */
const MAGIC = 0xdc;

/** Whether a barcode begins like a seal. */
export const isLikelySeal = ({ bytes }: ReadCode): boolean => bytes[0] === MAGIC;

/** Whether a barcode could be a seal; QR codes with another beginning are addresses. */
export const couldBeSeal = (code: ReadCode): boolean =>
  code.bytes.length > 0 && (isLikelySeal(code) || code.format !== "QRCode");

/** The contents of the barcodes that could be seals, those that begin like one first. */
export const likelySeals = (codes: readonly ReadCode[]): readonly Uint8Array[] =>
  codes
    .filter(couldBeSeal)
    .toSorted((a, b) => Number(isLikelySeal(b)) - Number(isLikelySeal(a)))
    .map(({ bytes }) => bytes);
