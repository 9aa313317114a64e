import type { Modules } from "../barcodes/modules.ts";
import type { Box } from "./page.ts";

/**
 * Draws a barcode as one vector path in a box, leaving `quiet` modules free on each side. Separate paths would show
 * hairlines on a screen. A module is the unit of the path's coordinates, so that they are integers.
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
