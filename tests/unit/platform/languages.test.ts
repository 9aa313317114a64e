import { describe, expect, it } from "vitest";
import { languages, locales, nameIn, officialLocales, printedLocales } from "#lib/platform/i18n/locale.ts";

describe("the official languages", () => {
  it("come first, so that a line of names by position ends with those that may be missing", () => {
    expect(locales.slice(0, officialLocales.length)).toEqual(officialLocales);
  });

  it.each(locales)("have the names that %s lacks", (locale) => {
    const { fallback } = languages[locale];
    expect(officialLocales).toContain(fallback);
    expect(nameIn(locale, { [fallback]: "Astana" })).toBe("Astana");
  });

  it.each(locales)("are on a document for a reader of %s, whose own language comes first", (reader) => {
    const printed = printedLocales(reader);
    expect(printed[0]).toBe(reader);
    expect(new Set(printed)).toEqual(new Set([reader, ...officialLocales]));
  });
});
