import type { FontName } from "./fonts.ts";

export type Style = { readonly font: FontName; readonly size: number; readonly colour: string };

/** Width of a text in points. */
export type Measure = (text: string, style: Style) => number;

/**
 * Breaks a text into lines no wider than `width`: between words, after a hyphen or slash, and inside a word only when
 * the word is wider than the line. Nothing is left out: a line broken at a space ends in that space, so the joined
 * lines are the text. Non-breaking spaces are U+00A0.
 */
export function wrap(text: string, width: number, style: Style, measure: Measure): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(/[^ \-/]+[-/]* *|[-/ ]+/g) ?? []) {
    if (measure((line + piece).trimEnd(), style) <= width) {
      line += piece;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const character of piece) {
      if (line !== "" && character !== " " && measure(line + character, style) > width) {
        lines.push(line);
        line = "";
      }
      line += character;
    }
  }
  return line === "" ? lines : [...lines, line];
}
