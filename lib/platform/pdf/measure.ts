import type { Measure } from "./wrap.ts";

/** Widths as pdfkit itself will set them, kerning included. */
export const measureWith =
  (pdf: PDFKit.PDFDocument): Measure =>
  (text, { font, size }) =>
    pdf.font(font).fontSize(size).widthOfString(text);
