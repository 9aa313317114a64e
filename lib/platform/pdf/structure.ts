import type { Line } from "./line.ts";
import type { Box } from "./page.ts";
import { showText } from "./show-text.ts";

type Pdf = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;
// pdfkit supports these two as well, but its type declarations lack them.
type ElementOptions = PDFKit.Mixins.StructureElementOptions & {
  scope?: "Row";
  bbox?: readonly [number, number, number, number];
};

/** Adds a child to the structure tree and returns it; its contents come next in the reading order. */
export function element(pdf: Pdf, parent: Element, type: string, options: ElementOptions = {}): Element {
  const child = pdf.struct(type, options);
  parent.add(child);
  return child;
}

/** Draws lines as the contents of a new structure element; lines of different languages become spans of their own. */
export function textElement(
  pdf: Pdf,
  parent: Element,
  type: string,
  lines: readonly Line[],
  options: ElementOptions = {},
): Element {
  const text = element(pdf, parent, type, options);
  if (lines.some(({ lang }) => lang !== undefined)) {
    for (const line of lines) {
      if (line.lang === undefined) text.add(() => write(pdf, line));
      else element(pdf, text, "Span", { lang: line.lang }).add(() => write(pdf, line));
    }
  } else if (lines.length > 0) {
    text.add(() => {
      for (const line of lines) write(pdf, line);
    });
  }
  return text;
}

/** Draws a meaningful picture, which needs a text alternative and its box (ISO 14289-1 §7.3). */
export function figure(pdf: Pdf, parent: Element, alt: string, box: Box, draw: () => void): void {
  const bbox = [box.x, box.y, box.x + box.width, box.y + box.height] as const;
  element(pdf, parent, "Figure", { alt, bbox }).add(draw);
}

/** Draws a decoration, which readers of the structure skip (ISO 14289-1 §7.1). */
export function artifact(pdf: Pdf, draw: () => void): void {
  pdf.markContent("Artifact", { type: "Layout" });
  pdf.save();
  draw();
  pdf.restore();
  pdf.endMarkedContent();
}

/** Writes one line at its place. */
export function write(pdf: Pdf, { text, x, y, font, size, colour }: Line): void {
  pdf.font(font).fontSize(size).fillColor(colour);
  showText(pdf, text, x, y);
}
