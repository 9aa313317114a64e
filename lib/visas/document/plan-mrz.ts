import type { Line } from "#lib/platform/pdf/line.ts";
import { type Box, mm } from "#lib/platform/pdf/page.ts";

/** OCR-B glyphs are 723/1000 units wide; this size gives 10 characters per inch (Doc 9303-3 §4.3). */
const size = 7.2 / 0.723;

const characters = 44;

/** The zone is 23.2 mm high and contains only the two lines (Doc 9303-7 §3). */
export const mrzZoneHeight = mm(23.2);

/** Base lines are a quarter of an inch apart. */
const step = 18;

/** Places the two lines of the MRZ in the middle of their zone. */
export function planMrz([first, second]: readonly [string, string], zone: Box): readonly [Line, Line] {
  const x = zone.x + (zone.width - characters * 7.2) / 2;
  const capital = 0.7 * size;
  const y = zone.y + (zone.height + capital - step) / 2;
  const style = { font: "ocr-b", size, colour: "#000000" } as const;
  return [
    { ...style, text: first, x, y },
    { ...style, text: second, x, y: y + step },
  ];
}
