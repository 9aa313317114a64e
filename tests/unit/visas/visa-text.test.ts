import { expect, test } from "vitest";
import { locales } from "#lib/platform/i18n/locale.ts";
import { renderVisa } from "#lib/visas/document/render.ts";
import { openPdf, textItems, textOf } from "./read-pdf.ts";
import { longVisa, sampleVisa } from "./sample-visa.ts";

const squeeze = (text: string) => text.replace(/\s+/gu, "");

test("S6: the page says everything about the visa in reading order", async () => {
  const text = await textOf(await renderVisa(sampleVisa));
  const order = [
    "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ",
    "ЭЛЕКТРОНДЫҚ ВИЗА",
    "ЭЛЕКТРОННАЯ ВИЗА",
    "ELECTRONIC VISA",
    "Visa number",
    "E12345678",
    "B1",
    "business",
    "01",
    "05.12.2026",
    "Dec",
    "04.03.2027",
    "30",
    "Астана / Astana",
    "22.11.2026",
    "ERIKSSON",
    "ANNA MARIA",
    "L898902C3",
    "UTO",
    "Utopia",
    "06.08.1969",
    "F",
    "ТОО «Үлгі Өндіріс»",
    "4821093375",
    ...sampleVisa.mrz,
    "Check this visa",
    sampleVisa.checkUrl,
    "Print this page",
    "You may enter once",
    "Astana (NQZ), Almaty (ALA)",
    "for its holder only",
    "three working days",
  ];
  let from = 0;
  const missing = order.filter((part) => {
    const place = text.indexOf(part, from);
    if (place >= 0) from = place;
    return place < 0;
  });
  expect(missing).toEqual([]);
});

test("every label is in the official languages whatever the reader's language", async () => {
  for (const locale of locales) {
    const text = await textOf(await renderVisa({ ...sampleVisa, locale }));
    for (const label of ["Паспорт нөмірі / Номер паспорта / Passport number", "Тегі / Фамилия / Surname"]) {
      expect(squeeze(text)).toContain(squeeze(label));
    }
  }
});

test("the rules are in the reader's language", async () => {
  expect(await textOf(await renderVisa({ ...sampleVisa, locale: "ru" }))).toContain(
    "Распечатайте эту страницу",
  );
  expect(await textOf(await renderVisa({ ...sampleVisa, locale: "kk" }))).toContain(
    "Осы бетті басып шығарып",
  );
});

test("the MRZ is two lines of 44 characters in OCR-B, ten to the inch", async () => {
  const pdf = await openPdf(await renderVisa(sampleVisa));
  const lines = (await textItems(pdf)).filter(({ str }) => sampleVisa.mrz.includes(str));
  expect(lines.map(({ str }) => str)).toEqual(sampleVisa.mrz);
  const [first, second] = lines.map(({ transform }) => ({ x: transform[4], y: transform[5] }));
  expect(first?.x).toBeCloseTo(second?.x, 3);
  expect(first?.y - second?.y).toBeCloseTo(18, 3);
  for (const { width } of lines) expect(width).toBeCloseTo(44 * 7.2, 1);
  const page = await pdf.getPage(1);
  await page.getOperatorList();
  const names = lines.map(({ fontName }) => (page.commonObjs.get(fontName) as { name: string }).name);
  expect(names.every((name) => name.endsWith("OCRB-Regular"))).toBe(true);
});

test("names and hosts of any length are printed completely", async () => {
  const text = squeeze(await textOf(await renderVisa(longVisa)));
  const all = [longVisa.surname, longVisa.givenNames, longVisa.hostName, longVisa.placeOfIssue];
  for (const value of [...all, longVisa.nationalityName, "Международный аэропорт 11 (T11)"]) {
    expect(text).toContain(squeeze(value));
  }
});

test("a holder with one name has a dash in place of given names", async () => {
  const text = await textOf(await renderVisa({ ...sampleVisa, surname: "SUPRIYADI", givenNames: "" }));
  expect(text).toMatch(/SUPRIYADI Аты \/ Имена \/ Given names —/);
});

test("a character that the font lacks leaves a visible mark and stays in the attached data", async () => {
  const bytes = await renderVisa({ ...sampleVisa, hostName: "Test 検査 \u0007LLP" });
  expect(await textOf(bytes)).toContain("Test �� LLP");
  const files = (await (await openPdf(bytes)).getAttachments()) as Record<string, { content: Uint8Array }>;
  const data = JSON.parse(Buffer.from(files["visa.json"]?.content ?? []).toString("utf8"));
  expect(data.hostName).toBe("Test 検査 \u0007LLP");
});

test("a specimen says so in the official languages, another visa does not", async () => {
  const text = await textOf(await renderVisa({ ...sampleVisa, specimen: true }));
  for (const word of ["SPECIMEN", "ҮЛГІ", "ОБРАЗЕЦ"]) expect(text).toContain(word);
  expect(await textOf(await renderVisa(sampleVisa))).not.toContain("SPECIMEN");
});

test("a number or MRZ of the wrong form is never printed", async () => {
  await expect(renderVisa({ ...sampleVisa, number: "E1234 & 5" })).rejects.toThrow(RangeError);
  await expect(renderVisa({ ...sampleVisa, mrz: ["V<KAZ", "L898902C3"] })).rejects.toThrow(RangeError);
});
