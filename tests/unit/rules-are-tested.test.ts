import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sourceText } from "../support/source.ts";

const testsFolder = new URL("../", import.meta.url);

const testFiles = readdirSync(testsFolder, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(test|spec)\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(new URL(name, testsFolder), "utf8") }));

const rules = [...sourceText("rules.md").matchAll(/^\| ([RSA][\d.]+) \|/gm)].map(([, rule]) => rule ?? "");

/** The rules with which names of tests begin, separated by commas. */
const namedAfter = new Set(
  testFiles.flatMap(({ text }) =>
    [
      ...text.matchAll(/\b(?:describe|it|test)\(\s*["'`]([RSA]\d[\d.]*(?:, [RSA]\d[\d.]*)*)(?=["'`:,])/g),
    ].flatMap(([, names]) => names?.split(", ") ?? []),
  ),
);

describe("every rule of the source", () => {
  it("is read from its list", () => {
    const ten = ["R1", "R2", "R3", "R4", "R5", "R6", "R7.1", "R7.2", "R7.3", "R8"];
    expect(rules).toEqual([...ten, "S1", "S2", "S3", "S4", "S5", "S6", "A1", "A2"]);
  });

  it.each(rules)("%s is the name of a test", (rule) => expect([...namedAfter]).toContain(rule));
});

it("the six steps are walked in a browser, one after the other", () => {
  const walks = testFiles.filter(
    ({ name, text }) => name.startsWith("e2e") && /\btest\(\s*`S1-S6: /.test(text),
  );
  expect(walks.map(({ name }) => name)).toEqual([expect.stringMatching(/journey\.spec\.ts$/)]);
});
