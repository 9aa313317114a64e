import { unitsWide } from "./fonts.ts";
import type { Measure } from "./wrap.ts";

/** Widths in points as pdfkit will set them, kerning included, without a document of its own. */
export const measure: Measure = (text, { font, size }) => unitsWide(font, text) * size;
