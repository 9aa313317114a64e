import { describe, expect, test } from "vitest";
import { emptyNotice, lineFields, noticeFields } from "#lib/arrivals/fields.ts";
import { readNotice } from "#lib/arrivals/read-notice.ts";
import { columnName, TABLE_COLUMNS } from "#lib/arrivals/table-columns.ts";
import { fieldNames, normalTexts, readFields, unsaid } from "#lib/platform/forms/fields.ts";
import { locales } from "#lib/platform/i18n/locale.ts";
import { firstPolicy } from "../../support/policies.ts";

const normal = (texts: Readonly<Record<string, string>>) => normalTexts(lineFields, texts, firstPolicy);

describe("the fields of a notice", () => {
  test.each(locales)("are columns of its table, each with a name of its own in %s", (locale) => {
    const names = TABLE_COLUMNS.map((column) => columnName(locale, column));
    expect(fieldNames(lineFields).filter((field) => !TABLE_COLUMNS.includes(field))).toEqual([]);
    expect(new Set(names).size).toBe(TABLE_COLUMNS.length);
  });

  test("that were left out are named, unless they are optional", () => {
    const read = readNotice(firstPolicy, emptyNotice);
    expect(read.ok ? [] : read.problem.map(({ field, code }) => `${field}: ${code}`)).toEqual([
      "occasion: missing",
      "arrivalOn: missing",
      "purpose: missing",
      "surname: missing",
      "sex: missing",
      "birthDate: missing",
      "nationality: missing",
      "passportNumber: missing",
      "dwelling: missing",
      "region: address.missing",
      "street: address.missing",
      "house: address.missing",
    ]);
    expect(unsaid(noticeFields)).toMatchObject({
      borderPoint: "",
      stayUntil: null,
      givenNames: "",
      passportIssuedOn: null,
      passportExpiresOn: null,
      visaNumber: "",
    });
  });

  test.each([
    ["sex", "Женский", "F"],
    ["sex", "м", "M"],
    ["purpose", "Туризм", "tourist"],
    ["region", "Алматы облысы", "19"],
    ["nationality", "Индия", "IND"],
    ["arrivalOn", "22.11.2026", "2026-11-22"],
    ["arrivalOn", "31/02/2026", "2026-02-31"],
    ["arrivalOn", "soon", "soon"],
    ["purpose", "unheard of", "unheard of"],
  ])("as a table writes them, %s %j, stand in the form as %j", (field, written, shown) => {
    expect(normal({ [field]: written })[field as "sex"]).toBe(shown);
  });

  test("the stay begins on the day of arrival by default", () => {
    const problems: never[] = [];
    const typed = { ...emptyNotice, arrivalOn: "2026-11-22" };
    expect(readFields(noticeFields, typed, { policy: firstPolicy, problems }).stayFrom).toBe("2026-11-22");
    const later = { ...typed, stayFrom: "2026-11-23" };
    expect(readFields(noticeFields, later, { policy: firstPolicy, problems }).stayFrom).toBe("2026-11-23");
  });
});
