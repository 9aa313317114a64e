import { qrCode } from "../barcodes/qr-code.ts";
import { type Locale, officialLocales } from "../i18n/locale.ts";
import { translator } from "../i18n/translator.ts";
import { drawModules } from "./draw-modules.ts";
import { printable } from "./fonts.ts";
import { column } from "./line.ts";
import { drawBand, drawSun } from "./ornament.ts";
import { area, type Box, colours, mm, page } from "./page.ts";
import { stack } from "./printed-blocks.ts";
import { type PrintedDocument, phrasesOf } from "./printed-document.ts";
import { artifact, figure, textElement, write } from "./structure.ts";
import type { Measure, Style } from "./wrap.ts";

type Pdf = PDFKit.PDFDocument;

const sunRadius = 25;
const qrSide = mm(30);
const inset = 10;

const state: Style = { font: "regular", size: 7.6, colour: colours.muted };
const title = {
  first: { font: "bold", size: 18, colour: colours.deep },
  others: { font: "bold", size: 10, colour: colours.deep },
} as const satisfies Record<string, Style>;
const numberStyle: Style = { font: "bold", size: 14, colour: colours.ink };
const codeStyle: Style = { font: "regular", size: 8.5, colour: colours.muted };

/** Draws state, title, number and code. @returns the top of the rows */
export function drawHeader(
  pdf: Pdf,
  root: PDFKit.PDFStructureElement,
  document: PrintedDocument,
  measure: Measure,
): number {
  const top = area.y + 14;
  artifact(pdf, () => {
    drawEdge(pdf, area.y - 8);
    drawSun(pdf, { x: area.x + sunRadius, y: top + sunRadius + 2, radius: sunRadius });
  });
  const x = area.x + 2 * sunRadius + 16;
  const width = area.x + area.width - x;
  const states = officialLocales.map((lang) => ({
    lang,
    text: translator(lang, "printed-document")("state"),
  }));
  textElement(pdf, root, "P", inOneLine(states, x, top + 10, measure));
  const heading = stack(phrasesOf(document.title, document), { x, y: top + 18, width }, title, measure);
  textElement(pdf, root, "H1", heading.lines);
  const bandTop = Math.max(heading.bottom, top + 2 * sunRadius + 4) + 10;
  return drawNumber(pdf, root, document, bandTop, measure) + 10;
}

function drawNumber(
  pdf: Pdf,
  root: PDFKit.PDFStructureElement,
  { locale, number, qr }: PrintedDocument,
  y: number,
  measure: Measure,
): number {
  const text = printable(translator(locale, "printed-document")("number", { number }));
  const width = area.width - 2 * inset - (qr ? qrSide : 0);
  const at = { x: area.x + inset, y: y + inset, width, leading: 1.3 };
  const line = column(text, at, numberStyle, measure);
  const link = column(printable(qr?.text ?? ""), { ...at, y: line.bottom + 4 }, codeStyle, measure);
  const height = Math.max(link.bottom + inset - y, qr ? qrSide : 0);
  const band: Box = { x: area.x, y, width: area.width, height };
  artifact(pdf, () => {
    pdf.roundedRect(band.x, band.y, band.width, band.height, 4).fill(colours.skyTint);
  });
  textElement(pdf, root, "P", line.lines);
  if (!qr) return y + height;
  textElement(pdf, root, "P", link.lines);
  const box = { x: area.x + area.width - qrSide, y, width: qrSide, height: qrSide };
  figure(pdf, root, qr.alt, box, () => drawModules(pdf, qrCode(qr.text), box, 4));
  return y + height;
}

/** Draws the footer of a page: the ornament, the portal's name, the number and the page number. */
export function drawFooter(
  pdf: Pdf,
  { locale, number }: PrintedDocument,
  place: { readonly page: number; readonly pages: number },
): void {
  artifact(pdf, () => {
    const y = area.y + area.height - 6;
    drawEdge(pdf, y);
    const t = translator(locale, "printed-document");
    const parts = [t("portal"), t("number", { number }), t("page", { ...place })];
    const text = printable(parts.join("  ·  "));
    const width = pdf.font(state.font).fontSize(state.size).widthOfString(text);
    write(pdf, { ...state, text, x: (page.width - width) / 2, y: y - 5 });
  });
}

/** The ornament along an edge of the page. */
export const drawEdge = (pdf: Pdf, y: number): void =>
  drawBand(pdf, { x: area.x, y, width: area.width, height: 12 });

function inOneLine(
  all: readonly { readonly lang: Locale; readonly text: string }[],
  left: number,
  y: number,
  measure: Measure,
) {
  let x = left;
  return all.map(({ lang, text }, index) => {
    const upper = text.toLocaleUpperCase(lang);
    const piece = index === all.length - 1 ? upper : `${upper}  ·  `;
    const line = { ...state, text: piece, x, y, lang };
    x += measure(piece, state);
    return line;
  });
}
