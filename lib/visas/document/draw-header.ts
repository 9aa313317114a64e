import { drawBand, drawSun } from "#lib/platform/pdf/ornament.ts";
import { area, colours, page } from "#lib/platform/pdf/page.ts";
import { artifact, textElement, write } from "#lib/platform/pdf/structure.ts";
import type { Header } from "./plan-header.ts";
import { sayInAll } from "./texts.ts";

/** Draws the issuing state and the kind of document between the ornaments. */
export function drawHeader(pdf: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, header: Header): void {
  artifact(pdf, () => {
    drawBand(pdf, { x: area.x, y: area.y - 8, width: area.width, height: 12 });
    drawSun(pdf, header.sun);
  });
  textElement(pdf, root, "P", header.state);
  textElement(pdf, root, "H1", header.title);
}

/** Draws the footer of the page: the ornament again and the portal's name. */
export function drawFooter(pdf: PDFKit.PDFDocument): void {
  artifact(pdf, () => {
    const y = area.y + area.height - 6;
    drawBand(pdf, { x: area.x, y, width: area.width, height: 12 });
    const text = sayInAll("portal")
      .map((phrase) => phrase.text)
      .join("  ·  ");
    const style = { font: "regular", size: 6.4, colour: colours.muted } as const;
    const width = pdf.font(style.font).fontSize(style.size).widthOfString(text);
    write(pdf, { ...style, text, x: (page.width - width) / 2, y: y - 5 });
  });
}
