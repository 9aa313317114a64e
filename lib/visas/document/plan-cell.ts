import type { Density } from "./density.ts";
import type { Field } from "./fields.ts";
import { column, type Line } from "./line.ts";
import { type Box, colours } from "./page.ts";
import type { Phrase } from "./texts.ts";
import type { Measure, Style } from "./wrap.ts";

/** A field at its place: where it may print, and the lines that it prints there. */
export type Cell = {
  readonly key: string;
  readonly box: Box;
  readonly label: Line[];
  readonly value: Line[];
};

/** Places one field at the top of a column: label above, value below, explaining words beside the value if they fit. */
export function planCell(
  field: Field,
  at: { x: number; y: number; width: number },
  density: Density,
  measure: Measure,
): Cell {
  const labelStyle: Style = { font: "regular", size: density.label, colour: colours.muted };
  const size = field.emphasis ? density.emphasis : density.value;
  const valueStyle: Style = { font: "bold", size, colour: colours.ink };
  const label = phrases(field.label, " / ", at, labelStyle, measure);
  const value = column(field.value, { ...at, y: label.bottom + 1, leading: 1.18 }, valueStyle, measure);
  const note = planNote(field, value, at, { ...labelStyle, size: density.label + 0.4 }, valueStyle, measure);
  const bottom = Math.max(value.bottom, note.bottom) + 1.5;
  return {
    key: field.key,
    box: { x: at.x, y: at.y, width: at.width, height: bottom - at.y },
    label: label.lines,
    value: [...value.lines, ...note.lines],
  };
}

function planNote(
  field: Field,
  value: { lines: Line[]; bottom: number },
  at: { x: number; y: number; width: number },
  style: Style,
  valueStyle: Style,
  measure: Measure,
): { lines: Line[]; bottom: number } {
  const last = value.lines.at(-1);
  if (field.note.length === 0 || last === undefined) return { lines: [], bottom: value.bottom };
  const start = at.x + measure(last.text, valueStyle) + 5;
  const whole = field.note.map(({ text }) => text).join(" · ");
  if (start + measure(whole, style) > at.x + at.width) {
    return phrases(field.note, " · ", { ...at, y: value.bottom }, style, measure);
  }
  const beside = phrases(
    field.note,
    " · ",
    { x: start, y: 0, width: at.x + at.width - start + 0.01 },
    style,
    measure,
  );
  return { lines: beside.lines.map((line) => ({ ...line, y: last.y })), bottom: value.bottom };
}

/** One text in several languages on as few lines as possible, broken between languages, each piece knowing its own. */
function phrases(
  all: readonly Phrase[],
  separator: string,
  at: { x: number; y: number; width: number },
  style: Style,
  measure: Measure,
): { lines: Line[]; bottom: number } {
  const lines: Line[] = [];
  let { x, y } = at;
  all.forEach(({ lang, text }, index) => {
    const piece = index === all.length - 1 ? text : text + separator;
    const step = style.size * 1.22;
    if (x > at.x && x + measure(piece.trimEnd(), style) > at.x + at.width) {
      x = at.x;
      y += step;
    }
    const placed = column(piece, { x, y, width: at.x + at.width - x, leading: 1.22 }, style, measure);
    lines.push(...placed.lines.map((line) => ({ ...line, lang })));
    const last = placed.lines.at(-1);
    if (last === undefined) return;
    x = last.x + measure(last.text, style);
    y = placed.bottom - step;
  });
  return { lines, bottom: y + style.size * 1.22 };
}
