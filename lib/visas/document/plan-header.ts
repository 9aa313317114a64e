import type { Line } from "#lib/platform/pdf/line.ts";
import { area, colours } from "#lib/platform/pdf/page.ts";
import type { Measure, Style } from "#lib/platform/pdf/wrap.ts";
import { type DocumentKey, sayInAll } from "./texts.ts";

export type Header = {
  readonly state: Line[];
  readonly title: Line[];
  /** Position of the sun. */
  readonly sun: { readonly x: number; readonly y: number; readonly radius: number };
  readonly bottom: number;
};

/**
 * Positions the issuing state and the kind of document (zone I of Doc 9303-7 §3): Kazakh large, Russian and English
 * below.
 */
export function planHeader(measure: Measure): Header {
  const radius = 25;
  const top = area.y + 14;
  const sun = { x: area.x + radius, y: top + radius + 2, radius };
  const x = area.x + 2 * radius + 16;
  const state: Style = { font: "regular", size: 7.6, colour: colours.muted };
  const large: Style = { font: "bold", size: 20, colour: colours.deep };
  const small: Style = { font: "bold", size: 10.6, colour: colours.deep };

  const [first, ...others] = upper("heading.visa");
  if (first === undefined) throw new Error("The title has no language");
  return {
    state: row(upper("heading.state"), x, top + 10, () => state, measure),
    title: [
      ...row([first], x, top + 31, () => large, measure),
      ...row(others, x, top + 47, () => small, measure),
    ],
    sun,
    bottom: top + 2 * radius + 4,
  };
}

const upper = (key: DocumentKey) =>
  sayInAll(key).map(({ lang, text }) => ({ lang, text: text.toLocaleUpperCase(lang) }));

function row(
  all: ReturnType<typeof upper>,
  left: number,
  y: number,
  styleOf: () => Style,
  measure: Measure,
): Line[] {
  let x = left;
  return all.map(({ lang, text }, index) => {
    const style = styleOf();
    const piece = index === all.length - 1 ? text : `${text}  ·  `;
    const line = { ...style, text: piece, x, y, lang };
    x += measure(piece, style);
    return line;
  });
}
