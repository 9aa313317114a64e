import { describe, expect, test } from "vitest";
import { locales } from "#lib/platform/i18n/locale.ts";
import { openApi } from "#lib/public-api/open-api.ts";
import { operations } from "#lib/public-api/operations.ts";

describe.each(locales)("the description of the interface in %s", (locale) => {
  const document = openApi(locale);

  test("has one path for each question, with a summary and a description", () => {
    expect(Object.keys(document.paths)).toEqual(operations.map(({ name }) => `/${name}`));
    for (const { get } of Object.values(document.paths)) {
      expect(get.summary).not.toBe("");
      expect(get.description).not.toBe("");
    }
  });

  test("documents exactly the parameters that are checked", () => {
    for (const { name, parameters } of operations) {
      const documented = document.paths[`/${name}`]?.get.parameters ?? [];
      expect(documented.map((parameter) => parameter.name)).toEqual(Object.keys(parameters.shape));
      for (const parameter of documented) expect(parameter.description).not.toBe("");
    }
  });
});

test("dates are documented by format, not by the pattern that checks them", () => {
  const text = JSON.stringify(openApi("en"));
  expect(text).toContain('"format":"date"');
  expect(text).not.toContain("\\\\d{4}");
});

test("only what has no default is required", () => {
  const parameters = openApi("en").paths["/visa-terms"]?.get.parameters ?? [];
  expect(parameters.filter(({ required }) => required).map(({ name }) => name)).toEqual(["purpose", "entry"]);
});
