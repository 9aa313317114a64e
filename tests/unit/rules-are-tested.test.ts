import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sourceText } from "../support/source.ts";

const testsFolder = new URL("../", import.meta.url);

const testFiles = readdirSync(testsFolder, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(test|spec)\.tsx?$/.test(name))
  .map((name) => readFileSync(new URL(name, testsFolder), "utf8"));

/** The steps S1-S6 are walked by journeys; the rules and annexes are answered by the domain. */
const rules = [...sourceText("rules.md").matchAll(/^\| ((?:R|A)[\d.]+) \|/gm)].map(([, rule]) => rule ?? "");

describe("every rule of the notice", () => {
  it("is read from its list", () => {
    expect(rules).toEqual(["R1", "R2", "R3", "R4", "R5", "R6", "R7.1", "R7.2", "R7.3", "R8", "A1", "A2"]);
  });

  it.each(rules)("%s is the name of a test", (rule) => {
    const named = new RegExp(`\\b(?:describe|it|test)\\(\\s*["'\`]${rule.replace(".", "\\.")}(?![\\w.])`);
    expect(testFiles.some((text) => named.test(text))).toBe(true);
  });
});
