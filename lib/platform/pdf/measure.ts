import { unitsWide } from "./fonts.ts";
import type { Measure } from "./wrap.ts";

/** Widths in points as pdfkit will set them, with kerning, without a document. */
export const measure: Measure = (text, { font, size }) => unitsWide(font, text) * size;
