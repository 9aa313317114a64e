import type { Font, GlyphRun } from "fontkit";

type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };

/**
 * A quick layout for Latin and Cyrillic in composed characters: one glyph for each character, advances corrected by the
 * font's own kerning. The corrections are asked from the font once for each pair of characters, which the full layout
 * engine would work out again for every word; no ligatures, so the text can be read back as it was written.
 */
export function pairLayout(font: Font): (text: string) => GlyphRun {
  const full = font.layout.bind(font);
  const kerning = new Map<string, number>();

  function kern(first: string, second: string): number {
    const pair = first + second;
    let value = kerning.get(pair);
    if (value === undefined) {
      const positions = full(pair).positions;
      value = positions.length === 2 ? (positions[0]?.xAdvance ?? 0) - glyphOf(font, first).advanceWidth : 0;
      kerning.set(pair, value);
    }
    return value;
  }

  return (text) => {
    const characters = Array.from(text);
    const glyphs = characters.map((character) => glyphOf(font, character));
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

/**
 * The glyph as pdfkit needs it, with the character it stands for here. The font's own glyph objects live as long as the
 * process and remember whatever character asked first, or none: the same visa would give other bytes after another.
 */
function glyphOf(font: Font, character: string): { id: number; advanceWidth: number; codePoints: number[] } {
  const codePoint = character.codePointAt(0) ?? 0;
  const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
  return { id, advanceWidth, codePoints: [codePoint] };
}
