/** What a barcode reader found, by the name it has for the kind. */
export type ReadCode = { readonly bytes: Uint8Array; readonly format: string };

/** Doc 9303-13, 2.2: the first byte of every seal. */
const MAGIC = 0xdc;

/** Does this barcode begin as a seal does? */
export const isLikelySeal = ({ bytes }: ReadCode): boolean => bytes[0] === MAGIC;

/** A seal, or something printed in its place. QR codes that begin otherwise are addresses. */
export const couldBeSeal = (code: ReadCode): boolean =>
  code.bytes.length > 0 && (isLikelySeal(code) || code.format !== "QRCode");

/** The contents of the barcodes that could be a seal, those first that begin as one. */
export const likelySeals = (codes: readonly ReadCode[]): readonly Uint8Array[] =>
  codes
    .filter(couldBeSeal)
    .toSorted((a, b) => Number(isLikelySeal(b)) - Number(isLikelySeal(a)))
    .map(({ bytes }) => bytes);
