import bwip from "bwip-js/node";
import type { Box } from "./page.ts";

/** A square barcode as rows of modules, dark or light, without quiet zone. */
export type Modules = { readonly side: number; readonly dark: ArrayLike<number> };

/** QR code (ISO/IEC 18004); error correction M reads through a fold or a stain of 15 %. */
export const qrModules = (text: string): Modules => modules({ bcid: "qrcode", text, eclevel: "M" });

type Symbology = { bcid: string; text: string; eclevel?: string; version?: string; binarytext?: boolean };

/** A barcode of modules; `text` and options as bwip-js names them. */
export function modules(symbology: Symbology): Modules {
  const [symbol] = bwip.raw(symbology);
  if (symbol === undefined || !("pixs" in symbol)) throw new Error("Not a matrix symbol");
  return { side: symbol.pixx, dark: symbol.pixs };
}

/**
 * Draws a barcode as one vector path inside a box, leaving `quiet` modules free on each side. One path for all modules:
 * separate ones would show hair lines between them on a screen.
 */
export function drawModules(pdf: PDFKit.PDFDocument, { side, dark }: Modules, box: Box, quiet: number): void {
  const unit = box.width / (side + 2 * quiet);
  const left = box.x + quiet * unit;
  const top = box.y + quiet * unit;
  for (let row = 0; row < side; row += 1) {
    for (let start = 0; start < side; start += 1) {
      let end = start;
      while (end < side && dark[row * side + end] === 1) end += 1;
      if (end > start) pdf.rect(left + start * unit, top + row * unit, (end - start) * unit, unit);
      start = end;
    }
  }
  pdf.fill("#000000");
}
