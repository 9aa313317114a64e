import { textElement } from "#lib/platform/pdf/structure.ts";
import type { PagePlan } from "./plan-page.ts";

/** Draws the machine readable zone: two lines, each one element, in black on white (Doc 9303-3 §4.1). */
export function drawMrz(pdf: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, { mrz }: PagePlan): void {
  for (const line of mrz) textElement(pdf, root, "P", [line]);
}
