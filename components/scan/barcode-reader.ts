import { prepareZXingModule, type ReaderOptions, readBarcodes } from "zxing-wasm/reader";

/** A barcode: its exact bytes, and the reader's name for its kind. */
export type ReadBarcode = { readonly bytes: Uint8Array; readonly format: string };

/** Finds the barcodes in a picture. */
export type BarcodeReader = (
  picture: ImageData,
  binarizer?: ReaderOptions["binarizer"],
) => Promise<readonly ReadBarcode[]>;

/**
 * The reader of barcodes, in the browser: no picture leaves it.
 * @param program address of the reader's own program (WebAssembly) on this portal
 */
export function barcodeReader(program: string): BarcodeReader {
  prepareZXingModule({ overrides: { locateFile: () => program } });
  return (picture, binarizer = "LocalAverage") =>
    readBarcodes(picture, {
      formats: ["DataMatrix", "Aztec", "QRCode"],
      tryHarder: true,
      binarizer,
      maxNumberOfSymbols: 12,
    });
}
