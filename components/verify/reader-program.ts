/** Address of the barcode reader's WebAssembly. The service worker of the offline app knows it too. */
export const readerProgram = "/verify/seal-reader.wasm";
