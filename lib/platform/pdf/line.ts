import type { Locale } from "../i18n/locale.ts";
import { type Measure, type Style, wrap } from "./wrap.ts";

/**
 * A piece of text with its position: `x` of its left end and `y` of its base line, in points from the top left corner.
 */
export type Line = Style & {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly lang?: Locale;
};

/** Wraps a text into a column whose first line has its top at `y`; `bottom` is the end of the column. */
export function column(
  text: string,
  at: { x: number; y: number; width: number; leading: number },
  style: Style,
  measure: Measure,
): { lines: Line[]; bottom: number } {
  const step = style.size * at.leading;
  const lines = wrap(text, at.width, style, measure).map((part, index) => ({
    ...style,
    text: part,
    x: at.x,
    y: at.y + index * step + style.size,
  }));
  return { lines, bottom: at.y + lines.length * step };
}
