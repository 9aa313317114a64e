import { describe, expect, test } from "vitest";
import { browserTimesOf, failuresOf, slowest, timesOf, titlesOf } from "#scripts/test/reports.ts";

const file = {
  name: "tests/unit/one.test.ts",
  status: "failed",
  assertionResults: [
    { status: "passed", fullName: "adds", duration: 12 },
    { status: "failed", fullName: "subtracts", duration: 30 },
    { status: "skipped", fullName: "divides" },
  ],
};

const spec = (title: string, status: string, ...durations: number[]) => ({
  title,
  tests: [{ status, results: durations.map((duration) => ({ duration })) }],
});

const suite = {
  title: "pages.spec.ts",
  specs: [spec("opens", "expected", 500)],
  suites: [{ title: "without JavaScript", specs: [spec("opens too", "flaky", 400, 300)] }],
};

describe("the report of Vitest", () => {
  test("names what failed by file and test", () => {
    expect(failuresOf(file)).toEqual(["tests/unit/one.test.ts: subtracts"]);
  });

  test("names the file when none of its tests could run", () => {
    expect(failuresOf({ ...file, assertionResults: [] })).toEqual(["tests/unit/one.test.ts"]);
  });

  test("contain the duration of each test", () => {
    expect(timesOf(file).map(({ milliseconds }) => milliseconds)).toEqual([12, 30, 0]);
  });
});

describe("the report of Playwright", () => {
  test("names the tests that ended in a state, also those of inner groups", () => {
    expect(titlesOf(suite, "flaky")).toEqual(["pages.spec.ts: without JavaScript: opens too"]);
  });

  test("adds up the tries of a test", () => {
    expect(browserTimesOf(suite)).toEqual([
      { name: "pages.spec.ts: opens", milliseconds: 500 },
      { name: "pages.spec.ts: without JavaScript: opens too", milliseconds: 700 },
    ]);
  });
});

test("the slowest tests come first, and no more than asked for", () => {
  expect(slowest(timesOf(file), 2).map(({ name }) => name)).toEqual([
    "tests/unit/one.test.ts: subtracts",
    "tests/unit/one.test.ts: adds",
  ]);
});
