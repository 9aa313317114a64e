import type { Font, GlyphRun } from "fontkit";

type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };

/** A glyph in pdfkit's form, with the character that it represents here. */
export interface PlainGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: number[];
}

/**
 * A font's characters by code point, and the distances between them, each read once. The cache is limited by the font's
 * size.
 */
export interface PairMetrics {
  readonly glyphOf: (codePoint: number) => PlainGlyph;
  /** Whether the font has the character. */
  readonly has: (codePoint: number) => boolean;
  /** The font's kerning between two characters, in units of the font. */
  readonly kern: (first: number, second: number) => number;
  readonly unitsPerEm: number;
}

/** The metrics of a font's characters; the full layout engine would compute them again for every word. */
export function pairMetrics(font: Font): PairMetrics {
  const full = font.layout.bind(font);
  const glyphs = new Map<number, PlainGlyph>();
  const kerning = new Map<number, Map<number, number>>();

  // The font's own glyph objects keep the character that asked first, or none, so the bytes of a visa would depend on
  // earlier ones.
  function glyphOf(codePoint: number): PlainGlyph {
    let glyph = glyphs.get(codePoint);
    if (glyph === undefined) {
      const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
      glyph = { id, advanceWidth, codePoints: [codePoint] };
      // Characters that the font lacks are not cached, because their number is unlimited.
      if (id !== 0) glyphs.set(codePoint, glyph);
    }
    return glyph;
  }

  function kern(first: number, second: number): number {
    const after = kerning.get(first) ?? new Map<number, number>();
    let value = after.get(second);
    if (value === undefined) {
      const { positions } = full(String.fromCodePoint(first, second));
      value = positions.length === 2 ? (positions[0]?.xAdvance ?? 0) - glyphOf(first).advanceWidth : 0;
      kerning.set(first, after.set(second, value));
    }
    return value;
  }

  // The first glyph of a font represents missing characters.
  const has = (codePoint: number) => glyphOf(codePoint).id !== 0;
  // The font would read this value from its table each time.
  return { glyphOf, has, kern, unitsPerEm: font.unitsPerEm };
}

/**
 * A fast layout for Latin and Cyrillic in composed characters: one glyph per character, advances corrected by the
 * font's kerning, no ligatures, so that the text can be extracted unchanged.
 */
export function pairLayout({ glyphOf, kern }: PairMetrics): (text: string) => GlyphRun {
  return (text) => {
    const codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    const glyphs = codePoints.map(glyphOf);
    const positions = glyphs.map(({ advanceWidth }, index): Position => {
      const [here, next] = [codePoints[index], codePoints[index + 1]];
      const correction = here !== undefined && next !== undefined ? kern(here, next) : 0;
      return { xAdvance: advanceWidth + correction, yAdvance: 0, xOffset: 0, yOffset: 0 };
    });
    // pdfkit scales the positions in place and reads the total width afterwards, so it is computed on reading.
    const run = {
      glyphs,
      positions,
      get advanceWidth() {
        return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
      },
    };
    return run as unknown as GlyphRun;
  };
}

const space = 0x20;

/**
 * Goes through a text word by word as pdfkit sets it, each word with its following space: `take` receives every glyph
 * and the font's adjustment before it, in units of the font.
 */
export function eachGlyph(
  text: string,
  { glyphOf, kern }: PairMetrics,
  take: (glyph: PlainGlyph, gap: number) => void,
): void {
  let before = space;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    take(glyphOf(codePoint), before === space ? 0 : kern(before, codePoint));
    before = codePoint;
  }
}

/** Width of a text in units of the font, as pdfkit sets it. */
export function pairWidth(text: string, metrics: PairMetrics): number {
  let width = 0;
  eachGlyph(text, metrics, ({ advanceWidth }, gap) => {
    width += gap + advanceWidth;
  });
  return width;
}
