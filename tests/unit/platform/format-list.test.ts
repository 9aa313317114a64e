import { expect, test } from "vitest";
import { formatList } from "#lib/platform/i18n/format.ts";
import { locales } from "#lib/platform/i18n/locale.ts";

test.each(locales)("several things without a word between them have commas in %s", (locale) => {
  expect(formatList(locale, ["A", "B", "C"], "plain")).toBe("A, B, C");
});

test("the word between the last two is the language's", () => {
  expect(formatList("ru", ["A", "B", "C"], "disjunction")).toBe("A, B или C");
  expect(formatList("en", ["A", "B"])).toBe("A and B");
});
