import { artifact } from "#lib/platform/pdf/structure.ts";
import type { PagePlan } from "./plan-page.ts";
import { specimenColour } from "./sizes.ts";

const words = [
  { lang: "en", text: "SPECIMEN / " },
  { lang: "kk", text: "ҮЛГІ / " },
  { lang: "ru", text: "ОБРАЗЕЦ" },
] as const;

/**
 * Reserves a place in the structure tree for the mark, which is read first although it is drawn last, over everything.
 */
export function tagSpecimen(pdf: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement) {
  const paragraph = pdf.struct("P");
  root.add(paragraph);
  return paragraph;
}

/**
 * Draws the mark across the visual zone and again across the guidance, but not across the machine readable zone and the
 * codes.
 */
export function drawSpecimen(
  pdf: PDFKit.PDFDocument,
  paragraph: PDFKit.PDFStructureElement,
  { visaBand, invitation, guidance }: PagePlan,
): void {
  const top = visaBand.y;
  across(pdf, { x: visaBand.x + visaBand.width / 2, y: (top + invitation.bottom) / 2 }, 35, -24, (draw) => {
    words.forEach(({ lang, text }, index) => {
      const span = pdf.struct("Span", { lang });
      paragraph.add(span);
      span.add(() => draw(text, index));
    });
  });
  const { box } = guidance;
  artifact(pdf, () =>
    across(pdf, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, 24, -18, (draw) => {
      words.forEach(({ text }, index) => {
        draw(text, index);
      });
    }),
  );
}

function across(
  pdf: PDFKit.PDFDocument,
  centre: { x: number; y: number },
  size: number,
  angle: number,
  drawWords: (draw: (text: string, index: number) => void) => void,
): void {
  pdf.font("bold").fontSize(size);
  const widths = words.map(({ text }) => pdf.widthOfString(text));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  drawWords((text, index) => {
    const before = widths.slice(0, index).reduce((sum, width) => sum + width, 0);
    pdf.save();
    pdf.rotate(angle, { origin: [centre.x, centre.y] });
    pdf.font("bold").fontSize(size).fillColor(specimenColour, 0.24);
    // A pale outline keeps the letters visible on the dark parts of a photograph, even in grey.
    pdf.strokeColor("#FFFFFF", 0.55).lineWidth(0.6);
    pdf.text(text, centre.x - whole / 2 + before, centre.y + size * 0.35, {
      lineBreak: false,
      fill: true,
      stroke: true,
      baseline: "alphabetic",
    });
    pdf.restore();
  });
}
