/** Why nothing could be read from a file. */
export type ReadProblem =
  | "no-file"
  | "empty"
  | "too-large"
  | "broken"
  | "encrypted"
  | "too-many-pages"
  | "too-many-pixels"
  | "too-complex"
  /** There is a barcode, but a QR code with an address or the like. */
  | "other-barcode"
  | "no-seal";

/** What a file holds of a visa: nothing of it is believed yet. */
export type DocumentReading = {
  readonly kind: "pdf" | "png" | "jpeg" | "seal";
  /** The seal as the barcode on the page has it. */
  readonly drawnSeal?: Uint8Array | undefined;
  /** The seal that a PDF brings along as an attachment. */
  readonly attachedSeal?: Uint8Array | undefined;
  /** The page has barcodes of several, different seals. */
  readonly severalSeals?: boolean;
  /** Both lines of the visa's machine readable zone, where a PDF has them as text. */
  readonly printedMrz?: string | undefined;
  /** The visa number in a PDF's attached data. */
  readonly visaNumber?: string | undefined;
  readonly problem?: ReadProblem | undefined;
};
