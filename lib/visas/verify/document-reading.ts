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
  /** There is a barcode, but a QR code with an address or similar. */
  | "other-barcode"
  | "no-seal";

/** The contents of a file; nothing is verified yet. */
export type DocumentReading = {
  readonly kind: "pdf" | "png" | "jpeg" | "seal";
  /** The seal in the barcode on the page. */
  readonly drawnSeal?: Uint8Array | undefined;
  /** The seal attached to a PDF. */
  readonly attachedSeal?: Uint8Array | undefined;
  /** The page has barcodes of several different seals. */
  readonly severalSeals?: boolean;
  /** Both lines of the visa's machine readable zone, if a PDF contains them as text. */
  readonly printedMrz?: string | undefined;
  /** The visa number in a PDF's attached data. */
  readonly visaNumber?: string | undefined;
  readonly problem?: ReadProblem | undefined;
};
