/** What a barcode reader found, by the name it has for the kind. */
export type ReadCode = { readonly bytes: Uint8Array; readonly format: string };

/** Doc 9303-13, 2.2: the first byte of every seal. */
const MAGIC = 0xdc;

/** Does this barcode begin as a seal does? */
export const isLikelySeal = ({ bytes }: ReadCode): boolean => bytes[0] === MAGIC;

/**
 * The barcodes that could be a seal in the order of likelihood: whatever begins as one, then any other DataMatrix or
 * Aztec code. QR codes that begin otherwise are addresses.
 */
export const likelySeals = (codes: readonly ReadCode[]): readonly Uint8Array[] =>
  codes
    .filter((code) => code.bytes.length > 0 && (isLikelySeal(code) || code.format !== "QRCode"))
    .toSorted((a, b) => Number(isLikelySeal(b)) - Number(isLikelySeal(a)))
    .map(({ bytes }) => bytes);
