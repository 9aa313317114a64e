import type { Modules } from "../barcodes/modules.ts";
import type { Box } from "./page.ts";

/**
 * Draws a barcode as one vector path inside a box, leaving `quiet` modules free on each side. One path for all modules:
 * separate ones would show hair lines between them on a screen. A module is the unit of the path's space, so that its
 * numbers are whole.
 */
export function drawModules(pdf: PDFKit.PDFDocument, { side, dark }: Modules, box: Box, quiet: number): void {
  const unit = box.width / (side + 2 * quiet);
  const bars: string[] = [];
  for (let row = 0; row < side; row += 1) {
    for (let start = 0; start < side; start += 1) {
      let end = start;
      while (end < side && dark[row * side + end] === 1) end += 1;
      if (end > start) bars.push(`${start} ${row} ${end - start} 1 re`);
      start = end;
    }
  }
  pdf.save().transform(unit, 0, 0, unit, box.x + quiet * unit, box.y + quiet * unit);
  pdf.addContent(bars.join("\n")).fill("#000000").restore();
}
