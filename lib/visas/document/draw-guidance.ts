import { dataMatrix } from "#lib/platform/barcodes/data-matrix.ts";
import { qrCode } from "#lib/platform/barcodes/qr-code.ts";
import { drawModules } from "#lib/platform/pdf/draw-modules.ts";
import { drawMark } from "#lib/platform/pdf/ornament.ts";
import { artifact, element, figure, textElement, write } from "#lib/platform/pdf/structure.ts";
import type { PagePlan } from "./plan-page.ts";
import { seal } from "./sizes.ts";
import { say } from "./texts.ts";
import type { VisaDocument } from "./visa-document.ts";

/** Draws the texts for the reader, and the codes for checking the visa. */
export function drawGuidance(
  pdf: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  { guidance, qr, seal: sealBox }: PagePlan,
  visa: VisaDocument,
): void {
  textElement(pdf, root, "H2", guidance.checkHeading);
  textElement(pdf, root, "P", guidance.check);
  drawLink(pdf, root, guidance.link, visa);
  figure(pdf, root, say(visa.locale, "alt.qr", { url: visa.checkUrl }), qr, () =>
    drawModules(pdf, qrCode(visa.checkUrl), qr, 4),
  );
  const { seal: bytes } = visa;
  if (sealBox && bytes) {
    figure(pdf, root, say(visa.locale, "alt.seal"), sealBox, () =>
      drawModules(pdf, dataMatrix(bytes), sealBox, seal.quiet),
    );
  }
  textElement(pdf, root, "H2", guidance.rulesHeading);
  const list = element(pdf, root, "L");
  for (const { lines } of guidance.rules) {
    const [first] = lines;
    if (first) artifact(pdf, () => drawMark(pdf, guidance.box.x, first.y, first.size));
    textElement(pdf, element(pdf, list, "LI"), "LBody", lines);
  }
}

/** The address is also a link on screen, with a text alternative for its destination (ISO 14289-1 §7.18). */
function drawLink(
  pdf: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  lines: PagePlan["guidance"]["link"],
  visa: VisaDocument,
): void {
  const link = element(pdf, element(pdf, root, "P"), "Link");
  for (const line of lines) {
    link.add(() => write(pdf, line));
    const width = pdf.widthOfString(line.text);
    const contents = new String(say(visa.locale, "alt.link"));
    pdf.link(line.x, line.y - line.size, width, line.size * 1.25, visa.checkUrl, {
      structParent: link,
      Contents: contents,
    } as object);
  }
}
