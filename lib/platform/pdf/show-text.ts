import { eachGlyph, type PairMetrics, type PlainGlyph } from "./pair-layout.ts";

/** A font in a document in pdfkit's form: the glyphs used so far, their widths and their characters. */
export interface EmbeddedFont {
  readonly id: string;
  /** Thousandths of the type size per unit of the font. */
  readonly scale: number;
  readonly font: { readonly metrics: PairMetrics };
  readonly subset: { includeGlyph(id: number): number };
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  ref(): unknown;
}

/** Members of pdfkit that its type declarations lack: the current font, and those of the page. */
interface Internals {
  readonly _font: EmbeddedFont;
  readonly _fontSize: number;
  readonly page: { readonly height: number; readonly fonts: Record<string, unknown> };
}

/**
 * Shows a line of text in the current font. Writes the same operators as pdfkit's `text`, without its three passes of
 * layout (ISO 32000-1, 9.4). `x` and `y` are of the base line's left end, in points from the top left.
 */
export function showText(pdf: PDFKit.PDFDocument, text: string, x: number, y: number): void {
  if (text === "") return;
  const { _font: font, _fontSize: size, page } = pdf as unknown as Internals;
  page.fonts[font.id] ??= font.ref();
  const operators = [
    "q",
    `1 0 0 -1 0 ${number(page.height)} cm`,
    "BT",
    `1 0 0 1 ${number(x)} ${number(page.height - y)} Tm`,
    `/${font.id} ${number(size)} Tf`,
    `[${glyphs(font, text)}] TJ`,
    "ET",
    "Q",
  ];
  pdf.addContent(operators.join("\n"));
}

/** A text as the document's own glyph numbers, kerned; adds glyphs that are new to the document. */
function glyphs(embedded: EmbeddedFont, text: string): string {
  const { scale } = embedded;
  let done = "";
  let run = "";
  eachGlyph(text, embedded.font.metrics, (glyph, gap) => {
    if (gap !== 0) {
      done += `<${run}> ${number(-gap * scale)} `;
      run = "";
    }
    run += placeOf(embedded, glyph).toString(16).padStart(4, "0");
  });
  return `${done}<${run}> 0`;
}

/** Adds characters to a document's subset of a font, in order. */
export function takeUpCharacters(embedded: EmbeddedFont, characters: string): void {
  for (const character of characters)
    placeOf(embedded, embedded.font.metrics.glyphOf(character.codePointAt(0) ?? 0));
}

/** The number of a glyph in the document, which stores its width and its character. */
function placeOf({ subset, widths, unicode, scale }: EmbeddedFont, glyph: PlainGlyph): number {
  const place = subset.includeGlyph(glyph.id);
  widths[place] ??= glyph.advanceWidth * scale;
  unicode[place] ??= glyph.codePoints;
  return place;
}

/** A number in pdfkit's format: to a millionth. */
const number = (value: number): number => Math.round(value * 1e6) / 1e6;
