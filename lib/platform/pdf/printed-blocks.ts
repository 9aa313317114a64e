import type { Locale } from "../i18n/locale.ts";
import { printable } from "./fonts.ts";
import { column, type Line } from "./line.ts";
import { area, colours } from "./page.ts";
import { type LanguagePhrase, type PrintedDocument, phrasesOf } from "./printed-document.ts";
import type { Measure, Style } from "./wrap.ts";

/** A part of a document whose lines are positioned from its own top; a row has the lines of its label and its value. */
export interface Block {
  readonly kind: "row" | "note";
  readonly columns: readonly (readonly Line[])[];
  readonly height: number;
}

const labelWidth = 180;
const gutter = 16;
const padding = 5;

const label: Style = { font: "bold", size: 9.5, colour: colours.deep };
const otherLabel: Style = { font: "regular", size: 7.5, colour: colours.muted };
const value: Style = { font: "regular", size: 11, colour: colours.ink };
const note: Style = { font: "regular", size: 9.5, colour: colours.ink };

/** The rows and notes of a document in reading order, each with the height of its text. */
export function printedBlocks(document: PrintedDocument, measure: Measure): Block[] {
  const valueAt = area.x + labelWidth + gutter;
  const rows = document.rows.map((row): Block => {
    const names = stack(
      phrasesOf(row.label, document),
      { x: area.x, y: padding, width: labelWidth },
      { first: label, others: otherLabel },
      measure,
    );
    const width = area.x + area.width - valueAt;
    const facts = column(
      printable(row.value),
      { x: valueAt, y: padding - 1.5, width, leading: 1.3 },
      value,
      measure,
    );
    const height = Math.max(names.bottom, facts.bottom) + padding;
    return { kind: "row", columns: [names.lines, facts.lines], height };
  });
  const notes = document.notes.map((text): Block => {
    const at = { x: area.x, y: padding, width: area.width, leading: 1.4 };
    const { lines, bottom } = column(printable(text), at, note, measure);
    return { kind: "note", columns: [lines], height: bottom + 2 };
  });
  return [...rows, ...notes];
}

/** One text in several languages, one below another, the first one larger. */
export function stack(
  phrases: readonly LanguagePhrase[],
  at: { readonly x: number; readonly y: number; readonly width: number },
  styles: { readonly first: Style; readonly others: Style },
  measure: Measure,
): { readonly lines: (Line & { readonly lang: Locale })[]; readonly bottom: number } {
  let y = at.y;
  const lines = phrases.flatMap(({ lang, text }, index) => {
    const style = index === 0 ? styles.first : styles.others;
    const placed = column(printable(text), { ...at, y, leading: 1.25 }, style, measure);
    y = placed.bottom;
    return placed.lines.map((line) => ({ ...line, lang }));
  });
  return { lines, bottom: y };
}
