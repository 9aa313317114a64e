import { describe, expect, test } from "vitest";
import { nationalityChoices, nationalityCode } from "#lib/arrivals/nationality.ts";
import { locales } from "#lib/platform/i18n/locale.ts";
import { firstPolicy } from "../../support/policies.ts";

describe("the nationalities to choose from", () => {
  test.each(locales)(
    "are called by words in %s, each otherwise, and who has no state comes last",
    (locale) => {
      const choices = nationalityChoices(firstPolicy, locale);
      expect(choices.filter(({ value, label }) => label === value)).toEqual([]);
      expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length);
      const names = choices.map(({ label }) => label.replace(/ \([A-Z]+\)$/, ""));
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
      expect(
        choices
          .slice(-6)
          .map(({ value }) => value)
          .toSorted(),
      ).toEqual(["UNA", "UNO", "XXA", "XXB", "XXC", "XXX"]);
    },
  );

  test("know Kosovo and Germany by the codes of their passports, whichever is typed", () => {
    expect(["XKK", "RKS", "Косово", "DEU", "D"].map((typed) => nationalityCode(firstPolicy, typed))).toEqual([
      "RKS",
      "RKS",
      "RKS",
      "D",
      "D",
    ]);
  });
});
