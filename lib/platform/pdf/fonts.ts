import { join } from "node:path";
import { type Font, type Glyph, openSync } from "fontkit";
import { type PairMetrics, pairLayout, pairMetrics, pairWidth } from "./pair-layout.ts";
import { type EmbeddedFont, takeUpCharacters } from "./show-text.ts";

export type FontName = "regular" | "bold" | "ocr-b";

type ParsedFont = Font & { readonly metrics: PairMetrics };

const noto = join(process.cwd(), "node_modules/@expo-google-fonts/noto-sans");

/**
 * The fonts of documents, parsed once per process, because parsing costs several times as much as a page. Noto Sans
 * covers Kazakh, Russian and Latin; Doc 9303-3 §4.3 requires OCR-B for the MRZ.
 */
const fonts: Record<FontName, ParsedFont> = {
  regular: parse(join(noto, "400Regular/NotoSans_400Regular.ttf")),
  bold: parse(join(noto, "700Bold/NotoSans_700Bold.ttf")),
  "ocr-b": parse(join(process.cwd(), "lib/platform/pdf/fonts/OCRB.otf")),
};

/** Registers the fonts in a new document under their short names. */
export function registerFonts(pdf: PDFKit.PDFDocument): void {
  for (const [name, font] of Object.entries(fonts)) {
    // pdfkit accepts a parsed font; its type declarations know only sources.
    pdf.registerFont(name, font as unknown as Buffer);
  }
}

/**
 * The printable text: control characters and line breaks become spaces, and characters that the font lacks become a
 * visible � (PDF/A and PDF/UA forbid a missing glyph). The attached JSON keeps the original.
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
 * Adds characters to a document's subset of a font before anything is drawn. Documents that begin with the same
 * characters and need no others embed the same subset, which is then created once for all of them.
 */
export function takeUp(pdf: PDFKit.PDFDocument, name: FontName, characters: string): void {
  const { _font } = pdf.font(name) as unknown as { _font: EmbeddedFont };
  takeUpCharacters(_font, characters);
}

/** Width of a text in a font of one point, with kerning. */
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

/** The last embedded subset, which nearly all visas share (see `takeUp`). */
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
 * The font's glyphs, each of which keeps the head of its outline: every subset needs it, and computing it is the most
 * expensive part of embedding a font. The cache is limited by the number of glyphs in the font.
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
