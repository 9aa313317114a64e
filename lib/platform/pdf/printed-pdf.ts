import { createHash } from "node:crypto";
import { now } from "../clock.ts";
import { translator } from "../i18n/translator.ts";
import type { Line } from "./line.ts";
import { measure } from "./measure.ts";
import { openPdf } from "./open-pdf.ts";
import { area, colours } from "./page.ts";
import { pdfBytes } from "./pdf-output.ts";
import { printedBlocks } from "./printed-blocks.ts";
import { type PrintedDocument, phrasesOf } from "./printed-document.ts";
import { drawEdge, drawFooter, drawHeader } from "./printed-header.ts";
import { type PlacedBlock, paginate } from "./printed-pages.ts";
import { artifact, element, write } from "./structure.ts";

type Pdf = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

/** An A4 document of one or more pages, PDF/A-3a and PDF/UA-1: a number, facts, notes and optionally a QR code. */
export async function printedPdf(document: PrintedDocument): Promise<Uint8Array> {
  const createdAt = document.createdAt ?? now();
  const t = translator(document.locale, "printed-document");
  const title = `${phrasesOf(document.title, document)[0]?.text ?? ""} ${document.number}`;
  const pdf = openPdf({
    locale: document.locale,
    title,
    author: t("state"),
    subject: t("subject"),
    creator: t("portal"),
    createdAt,
    documentId: uuidOf(`${title} ${createdAt.toISOString()}`),
  });
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const firstTop = drawHeader(pdf, root, document, measure);
  const room = { firstTop, top: area.y + 20, bottom: area.y + area.height - 28 };
  const pages = paginate(printedBlocks(document, measure), room);
  const draw = blockDrawer(pdf, root);
  pages.forEach((blocks, index) => {
    if (index > 0) {
      pdf.addPage();
      artifact(pdf, () => drawEdge(pdf, area.y - 8));
    }
    for (const block of blocks) draw(block);
    drawFooter(pdf, document, { page: index + 1, pages: pages.length });
  });
  root.end();
  return pdfBytes(pdf);
}

/** Draws blocks into the structure; the second part of a cut block continues the element of the first. */
function blockDrawer(pdf: Pdf, root: Element): (placed: PlacedBlock) => void {
  let table: Element | undefined;
  let open: { readonly index: number; readonly elements: readonly Element[] } | undefined;
  return ({ index, block, y }) => {
    if (open?.index !== index) {
      if (block.kind === "row") {
        table ??= element(pdf, root, "Table");
        const row = element(pdf, table, "TR");
        open = { index, elements: [element(pdf, row, "TH", { scope: "Row" }), element(pdf, row, "TD")] };
      } else {
        open = { index, elements: [element(pdf, root, "P")] };
      }
    }
    block.columns.forEach((lines, place) => {
      const into = open?.elements[place];
      if (into) fill(pdf, into, lines, y);
    });
    if (block.kind === "row") artifact(pdf, () => underline(pdf, y + block.height));
  };
}

function fill(pdf: Pdf, into: Element, lines: readonly Line[], y: number): void {
  for (const line of lines) {
    const place = { ...line, y: line.y + y };
    if (line.lang === undefined) into.add(() => write(pdf, place));
    else element(pdf, into, "Span", { lang: line.lang }).add(() => write(pdf, place));
  }
}

function underline(pdf: Pdf, y: number): void {
  pdf
    .moveTo(area.x, y)
    .lineTo(area.x + area.width, y)
    .lineWidth(0.5)
    .stroke(colours.skyLine);
}

/** An identifier derived from the record's identifying data (RFC 9562, version 8). */
function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
