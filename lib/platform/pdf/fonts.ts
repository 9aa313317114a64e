import { join } from "node:path";
import { type Font, type Glyph, openSync } from "fontkit";
import { type PairMetrics, pairLayout, pairMetrics, pairWidth } from "./pair-layout.ts";
import { type EmbeddedFont, takeUpCharacters } from "./show-text.ts";

export type FontName = "regular" | "bold" | "ocr-b";

type ParsedFont = Font & { readonly metrics: PairMetrics };

const noto = join(process.cwd(), "node_modules/@expo-google-fonts/noto-sans");

/**
 * The document's fonts, parsed once in the life of the process: parsing costs several times as much as a page.
 * Noto Sans has all of Kazakh, Russian and Latin; OCR-B is what Doc 9303-3 §4.3 asks for in the MRZ.
 */
const fonts: Record<FontName, ParsedFont> = {
  regular: parse(join(noto, "400Regular/NotoSans_400Regular.ttf")),
  bold: parse(join(noto, "700Bold/NotoSans_700Bold.ttf")),
  "ocr-b": parse(join(process.cwd(), "lib/platform/pdf/fonts/OCRB.otf")),
};

/** Makes the fonts known to a new document under their short names. */
export function registerFonts(pdf: PDFKit.PDFDocument): void {
  for (const [name, font] of Object.entries(fonts)) {
    // pdfkit takes a parsed font as it is; its type declarations know only sources yet to be parsed.
    pdf.registerFont(name, font as unknown as Buffer);
  }
}

/**
 * The text as it can be printed: control characters and line breaks become spaces, and a character that the font lacks
 * becomes a visible � (PDF/A and PDF/UA forbid a missing glyph). The attached JSON keeps the original.
 */
export const printable = (text: string): string =>
  Array.from(
    text
      .normalize("NFC")
      .replace(/(?:(?!\u00a0)[\s\p{C}])+/gu, " ")
      .trim(),
    (character) => (fonts.bold.metrics.has(character.codePointAt(0) ?? 0) ? character : "�"),
  ).join("");

/**
 * Takes characters into a document's subset of a font before anything is drawn. Documents that begin with the same ones,
 * and need no others, embed the same subset, which is then made once for all of them.
 */
export function takeUp(pdf: PDFKit.PDFDocument, name: FontName, characters: string): void {
  const { _font } = pdf.font(name) as unknown as { _font: EmbeddedFont };
  takeUpCharacters(_font, characters);
}

/** Width of a text in a font of one point, kerning included. */
export function unitsWide(name: FontName, text: string): number {
  const { metrics } = fonts[name];
  return pairWidth(text, metrics) / metrics.unitsPerEm;
}

function parse(path: string): ParsedFont {
  const font = openSync(path);
  if (!("layout" in font)) throw new Error(`Not a single font: ${path}`);
  const metrics = pairMetrics(font);
  return Object.assign(font, {
    metrics,
    layout: pairLayout(metrics),
    getGlyph: decodedOnce(font),
    createSubset: encodedOnce(font),
  });
}

type Subset = ReturnType<Font["createSubset"]> & {
  readonly glyphs: readonly number[];
  encode: () => Uint8Array;
};

/** The last subset that was embedded: of nearly all visas the same one (see `takeUp`). */
function encodedOnce(font: Font): Font["createSubset"] {
  const createSubset = font.createSubset.bind(font);
  let last: { readonly glyphs: string; readonly bytes: Uint8Array } | undefined;
  return () => {
    const subset = createSubset() as Subset;
    const encode = subset.encode.bind(subset);
    subset.encode = () => {
      const glyphs = subset.glyphs.join();
      if (last?.glyphs !== glyphs) last = { glyphs, bytes: encode() };
      return last.bytes;
    };
    return subset;
  };
}

type DecodableGlyph = Glyph & { _decode?: () => unknown };

/**
 * The font's glyphs, each of which remembers its outline's head: every document's subset asks for it again, and working
 * it out is the dearest part of embedding a font. There are no more of them than glyphs in the font.
 */
function decodedOnce(font: Font): Font["getGlyph"] {
  const getGlyph = font.getGlyph.bind(font);
  const known = new Map<number, Glyph>();
  return (id, codePoints) => {
    const remembered = known.get(id);
    if (remembered !== undefined) return remembered;
    const glyph: DecodableGlyph = getGlyph(id, codePoints);
    if (glyph._decode !== undefined) {
      const decoded = glyph._decode();
      glyph._decode = () => decoded;
    }
    known.set(id, glyph);
    return glyph;
  };
}
