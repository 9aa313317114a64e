import { column, type Line } from "#lib/platform/pdf/line.ts";
import { type Box, colours } from "#lib/platform/pdf/page.ts";
import type { Measure, Style } from "#lib/platform/pdf/wrap.ts";
import type { Density } from "./density.ts";
import type { Field } from "./fields.ts";
import type { Phrase } from "./texts.ts";

/** A field with its position: the printable box, and its lines. */
export type Cell = {
  readonly key: string;
  readonly box: Box;
  readonly label: Line[];
  readonly value: Line[];
};

type At = { readonly x: number; readonly y: number; readonly width: number };

const labelStyleAt = (density: Density): Style => ({
  font: "regular",
  size: density.label,
  colour: colours.muted,
});

/** Places the label of a field, in the official languages, at the top of its column. */
export const planLabel = (field: Field, at: At, density: Density, measure: Measure) =>
  phrases(field.label, " / ", at, labelStyleAt(density), measure);

/** Size of a field's value in points. */
export const valueSize = ({ emphasis }: Field, density: Density): number =>
  emphasis ? density.emphasis : density.value;

/** Positions a field whose label is positioned: the value below it, its explanation next to the value if it fits. */
export function planCell(
  field: Field,
  at: At,
  label: { lines: Line[]; bottom: number },
  density: Density,
  measure: Measure,
): Cell {
  const labelStyle = labelStyleAt(density);
  const size = valueSize(field, density);
  const valueStyle: Style = { font: "bold", size, colour: colours.ink };
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
  at: At,
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

/** A text in several languages on as few lines as possible, broken between languages; each piece has its language. */
function phrases(
  all: readonly Phrase[],
  separator: string,
  at: At,
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
