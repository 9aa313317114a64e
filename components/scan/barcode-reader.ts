import { prepareZXingModule, type ReaderOptions, readBarcodes } from "zxing-wasm/reader";

/** A barcode: its exact bytes, and the name that the reader library gives to its format. */
export type ReadBarcode = { readonly bytes: Uint8Array; readonly format: string };

/** Finds the barcodes in a picture. */
export type BarcodeReader = (
  picture: ImageData,
  binarizer?: ReaderOptions["binarizer"],
) => Promise<readonly ReadBarcode[]>;

/**
 * The barcode reader, which runs in the browser: no picture leaves the device.
 * @param program address of the reader's WebAssembly on this portal
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
