import { colours } from "#lib/platform/pdf/page.ts";
import { artifact, element, figure, textElement } from "#lib/platform/pdf/structure.ts";
import type { PagePlan } from "./plan-page.ts";
import type { Table } from "./plan-table.ts";
import { say } from "./texts.ts";
import type { VisaDocument } from "./visa-document.ts";

/** Draws the visual inspection zone: visa, holder with photograph, invitation. */
export function drawFields(
  pdf: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  plan: PagePlan,
  visa: VisaDocument,
): void {
  artifact(pdf, () => drawFrame(pdf, plan));
  drawTable(pdf, root, plan.visa);
  const { photo } = plan;
  figure(pdf, root, say(visa.locale, "alt.photo"), photo, () => {
    const size: [number, number] = [photo.width, photo.height];
    pdf.image(Buffer.from(visa.photo), photo.x, photo.y, { fit: size, align: "center", valign: "center" });
  });
  artifact(pdf, () => {
    pdf.rect(photo.x, photo.y, photo.width, photo.height).lineWidth(0.5).stroke(colours.skyLine);
  });
  drawTable(pdf, root, plan.holder);
  drawTable(pdf, root, plan.invitation);
}

/** One row for each field in the structure, regardless of its position on paper; the label is the row's header. */
function drawTable(pdf: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, { cells }: Table): void {
  const table = element(pdf, root, "Table");
  for (const { label, value } of cells) {
    const row = element(pdf, table, "TR");
    textElement(pdf, row, "TH", label, { scope: "Row" });
    textElement(pdf, row, "TD", value);
  }
}

function drawFrame(pdf: PDFKit.PDFDocument, { frame, visaBand, mrzZone }: PagePlan): void {
  const corner = 5;
  pdf.save();
  pdf.roundedRect(frame.x, frame.y, frame.width, frame.height, corner).clip();
  pdf.rect(visaBand.x, visaBand.y, visaBand.width, visaBand.height).fill(colours.skyTint);
  pdf.restore();
  for (const y of [visaBand.y + visaBand.height, mrzZone.y]) {
    pdf.moveTo(frame.x, y).lineTo(frame.x + frame.width, y);
  }
  pdf.lineWidth(0.5).stroke(colours.skyLine);
  pdf.roundedRect(frame.x, frame.y, frame.width, frame.height, corner).lineWidth(1).stroke(colours.sky);
}
