import type { Font, GlyphRun } from "fontkit";

type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };

/** A glyph as pdfkit needs it, with the character it stands for here. */
interface PlainGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: number[];
}

/** A font's characters and their distances, each asked for once. There are no more than a font has. */
export interface PairMetrics {
  readonly glyphOf: (character: string) => PlainGlyph;
  /** Whether the font can show a character at all. */
  readonly has: (character: string) => boolean;
  /** What the font's own kerning adds between two characters, in units of the font. */
  readonly kern: (first: string, second: string) => number;
}

/** The metrics of a font's characters: the full layout engine would work them out again for every word. */
export function pairMetrics(font: Font): PairMetrics {
  const full = font.layout.bind(font);
  const glyphs = new Map<string, PlainGlyph>();
  const kerning = new Map<string, Map<string, number>>();

  // The font's own glyph objects remember whatever character asked first, or none: the same visa would give other bytes
  // after another.
  function glyphOf(character: string): PlainGlyph {
    let glyph = glyphs.get(character);
    if (glyph === undefined) {
      const codePoint = character.codePointAt(0) ?? 0;
      const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
      glyph = { id, advanceWidth, codePoints: [codePoint] };
      // What the font lacks is not kept: there is no end to it.
      if (id !== 0) glyphs.set(character, glyph);
    }
    return glyph;
  }

  function kern(first: string, second: string): number {
    const after = kerning.get(first) ?? new Map<string, number>();
    let value = after.get(second);
    if (value === undefined) {
      const { positions } = full(first + second);
      value = positions.length === 2 ? (positions[0]?.xAdvance ?? 0) - glyphOf(first).advanceWidth : 0;
      kerning.set(first, after.set(second, value));
    }
    return value;
  }

  // The first glyph of every font stands for what it lacks.
  return { glyphOf, has: (character) => glyphOf(character).id !== 0, kern };
}

/**
 * A quick layout for Latin and Cyrillic in composed characters: one glyph for each character, advances corrected by the
 * font's own kerning; no ligatures, so the text can be read back as it was written.
 */
export function pairLayout({ glyphOf, kern }: PairMetrics): (text: string) => GlyphRun {
  return (text) => {
    const characters = Array.from(text);
    const glyphs = characters.map(glyphOf);
    const positions = glyphs.map(({ advanceWidth }, index): Position => {
      const [here, next] = [characters[index], characters[index + 1]];
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

/** Width of a text in units of the font, as pdfkit sets it: word by word, each with the space after it. */
export function pairWidth(text: string, { glyphOf, kern }: PairMetrics): number {
  let width = 0;
  let before = "";
  for (const character of text) {
    if (before !== "" && before !== " ") width += kern(before, character);
    width += glyphOf(character).advanceWidth;
    before = character;
  }
  return width;
}
