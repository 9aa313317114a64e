import type { Font, GlyphRun } from "fontkit";

type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };

/** A glyph as pdfkit needs it, with the character it stands for here. */
export interface PlainGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: number[];
}

/** A font's characters, by code points, and their distances, each asked for once. There are no more than a font has. */
export interface PairMetrics {
  readonly glyphOf: (codePoint: number) => PlainGlyph;
  /** Whether the font can show a character at all. */
  readonly has: (codePoint: number) => boolean;
  /** What the font's own kerning adds between two characters, in units of the font. */
  readonly kern: (first: number, second: number) => number;
  readonly unitsPerEm: number;
}

/** The metrics of a font's characters: the full layout engine would work them out again for every word. */
export function pairMetrics(font: Font): PairMetrics {
  const full = font.layout.bind(font);
  const glyphs = new Map<number, PlainGlyph>();
  const kerning = new Map<number, Map<number, number>>();

  // The font's own glyph objects remember whatever character asked first, or none: the same visa would give other bytes
  // after another.
  function glyphOf(codePoint: number): PlainGlyph {
    let glyph = glyphs.get(codePoint);
    if (glyph === undefined) {
      const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
      glyph = { id, advanceWidth, codePoints: [codePoint] };
      // What the font lacks is not kept: there is no end to it.
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

  // The first glyph of every font stands for what it lacks.
  const has = (codePoint: number) => glyphOf(codePoint).id !== 0;
  // Asked of the font, every one of its figures is read from its table again.
  return { glyphOf, has, kern, unitsPerEm: font.unitsPerEm };
}

/**
 * A quick layout for Latin and Cyrillic in composed characters: one glyph for each character, advances corrected by the
 * font's own kerning; no ligatures, so the text can be read back as it was written.
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
    // pdfkit scales the positions in place and asks for the whole width afterwards: so it is summed when asked.
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
 * Goes through a text as pdfkit sets it, word by word, each with the space after it: `take` gets every glyph and what the
 * font adds before it, in units of the font.
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
