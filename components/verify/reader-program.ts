/** Where the portal gives out the barcode reader's program. The service worker of the offline app knows it too. */
export const readerProgram = "/verify/seal-reader.wasm";
