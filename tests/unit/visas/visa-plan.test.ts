import PDFDocument from "pdfkit";
import { expect, test } from "vitest";
import { registerFonts } from "#lib/platform/pdf/fonts.ts";
import type { Line } from "#lib/platform/pdf/line.ts";
import { measure } from "#lib/platform/pdf/measure.ts";
import { area, type Box } from "#lib/platform/pdf/page.ts";
import { wrap } from "#lib/platform/pdf/wrap.ts";
import { type PagePlan, planPage } from "#lib/visas/document/plan-page.ts";
import { longVisa, sampleSeal, sampleVisa } from "./sample-visa.ts";

const pdf = new PDFDocument({ font: "" });
registerFonts(pdf);

const cases = {
  "an ordinary visa": sampleVisa,
  "an ordinary visa with a seal": { ...sampleVisa, seal: sampleSeal },
  "a visa in Kazakh": { ...sampleVisa, locale: "kk" as const },
  "a visa of very long names": longVisa,
};

test.each(Object.entries(cases))(
  "on %s nothing leaves its box, the page or the type sizes one can read",
  (_, visa) => {
    const plan = planPage(visa, measure);
    for (const { lines, box } of textBoxes(plan)) {
      for (const line of lines) {
        expect(line.size).toBeGreaterThanOrEqual(5);
        expect(line.x).toBeGreaterThanOrEqual(box.x - 0.01);
        expect(line.x + measure(line.text.trimEnd(), line)).toBeLessThanOrEqual(box.x + box.width + 0.02);
        expect(line.y - line.size * 0.75).toBeGreaterThanOrEqual(box.y - 0.01);
        expect(line.y + line.size * 0.1).toBeLessThanOrEqual(box.y + box.height + 0.01);
      }
    }
    for (const box of boxes(plan)) expect(inside(box, area)).toBe(true);
  },
);

test.each(Object.entries(cases))("on %s no two boxes touch", (_, visa) => {
  const all = boxes(planPage(visa, measure));
  const pairs = all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));
  expect(pairs.filter(([one, other]) => overlap(one, other))).toEqual([]);
});

test("a text too long for any page is refused rather than cut", () => {
  expect(() => planPage({ ...sampleVisa, hostName: "Үлгі ".repeat(4000) }, measure)).toThrow(RangeError);
});

test("wrapping loses nothing, breaks long words, and prefers spaces and hyphens", () => {
  const style = { font: "regular", size: 10, colour: "#000000" } as const;
  const text = `one two-three ${"X".repeat(80)} four/five`;
  const lines = wrap(text, 90, style, measure);
  expect(lines.join("")).toBe(text);
  expect(lines[0]).toBe("one two-three ");
  for (const line of lines) expect(measure(line.trimEnd(), style)).toBeLessThanOrEqual(90);
});

function textBoxes({
  visa,
  holder,
  invitation,
  guidance,
  mrz,
  mrzZone,
}: PagePlan): { lines: Line[]; box: Box }[] {
  const cells = [visa, holder, invitation].flatMap((table) => table.cells);
  const told = [guidance.rulesHeading, guidance.checkHeading, guidance.check, guidance.link];
  const rules = guidance.rules.flatMap(({ lines }) => lines);
  return [
    ...cells.map(({ label, value, box }) => ({ lines: [...label, ...value], box })),
    { lines: [...told.flat(), ...rules], box: guidance.box },
    { lines: [...mrz], box: mrzZone },
  ];
}

function boxes({ qr, seal, photo, ...plan }: PagePlan): Box[] {
  return [
    ...textBoxes({ qr, seal, photo, ...plan }).map(({ box }) => box),
    qr,
    photo,
    ...(seal ? [seal] : []),
  ];
}

const inside = (box: Box, frame: Box) =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width + 0.01 &&
  box.y + box.height <= frame.y + frame.height + 0.01;

const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.width - 0.01 &&
  other.x < one.x + one.width - 0.01 &&
  one.y < other.y + other.height - 0.01 &&
  other.y < one.y + one.height - 0.01;

test("texts are as wide as they are set", () => {
  for (const font of ["regular", "bold", "ocr-b"] as const) {
    for (const text of ["AVATAR To LTD", "Туристік виза, Ұлы дала", "P<UTOERIKSSON<<ANNA", ""]) {
      const set = pdf.font(font).fontSize(9.5).widthOfString(text);
      expect(measure(text, { font, size: 9.5, colour: "black" })).toBeCloseTo(set, 6);
    }
  }
});
