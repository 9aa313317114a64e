import { printable } from "#lib/platform/pdf/fonts.ts";
import { column, type Line } from "#lib/platform/pdf/line.ts";
import { type Box, colours } from "#lib/platform/pdf/page.ts";
import type { Measure, Style } from "#lib/platform/pdf/wrap.ts";
import type { Density } from "./density.ts";
import { say } from "./texts.ts";
import type { VisaDocument } from "./visa-document.ts";

export type Guidance = {
  readonly rulesHeading: Line[];
  readonly rules: { readonly key: string; readonly lines: Line[] }[];
  readonly checkHeading: Line[];
  readonly check: Line[];
  readonly link: Line[];
  readonly box: Box;
};

/** Indent of a rule after its mark, in points. */
const ruleIndent = 11;

/** Positions the texts for the reader: how to check the visa, then S5 and S6 and the rules R1, R3, R5 and R8. */
export function planGuidance(
  visa: VisaDocument,
  at: { x: number; y: number; width: number },
  density: Density,
  measure: Measure,
): Guidance {
  const body: Style = { font: "regular", size: density.rule, colour: colours.ink };
  const heading: Style = { font: "bold", size: density.rule + 1, colour: colours.deep };
  const leading = 1.3;
  const place = (text: string, y: number, style: Style, indent = 0) =>
    column(printable(text), { x: at.x + indent, y, width: at.width - indent, leading }, style, measure);

  const checkHeading = place(say(visa.locale, "heading.check"), at.y, heading);
  const check = place(say(visa.locale, "check"), checkHeading.bottom + 2, body);
  const link = place(visa.checkUrl, check.bottom + 1, { ...body, font: "bold", colour: colours.deep });
  const rulesHeading = place(say(visa.locale, "heading.rules"), link.bottom + density.gap, heading);
  let y = rulesHeading.bottom + 2;
  const rules = ruleTexts(visa).map(({ key, text }) => {
    const { lines, bottom } = place(text, y, body, ruleIndent);
    y = bottom + density.gap / 3;
    return { key, lines };
  });
  return {
    rulesHeading: rulesHeading.lines,
    rules,
    checkHeading: checkHeading.lines,
    check: check.lines,
    link: link.lines,
    box: { ...at, height: y - at.y },
  };
}

function ruleTexts({ locale, entries, stayDays, airports }: VisaDocument): { key: string; text: string }[] {
  const names = airports.map(({ code, name }) => `${name}\u00a0(${code})`).join(", ");
  const values = {
    print: {},
    R1: { entries, days: stayDays },
    R3: { count: airports.length, airports: names },
    R5: {},
    R8: {},
  };
  return (Object.keys(values) as (keyof typeof values)[]).map((key) => ({
    key,
    text: say(locale, `rule.${key}`, values[key]),
  }));
}
