import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { documents } from "#scripts/docs/documents.ts";
import { lifeCyclesPage } from "#scripts/docs/life-cycles-page.ts";

const made = await documents();

test.each(made)("$path matches its table (npm run docs writes it again)", ({ path, content }) => {
  expect(readFileSync(path, "utf8")).toBe(content);
});

test("events that lead to one status share an arrow, and a final status leads out", () => {
  const page = lifeCyclesPage([
    { name: "a-thing", transitions: { NEW: { take: "OLD", leave: "OLD" }, OLD: {} } },
  ]);
  expect(page).toContain("## A thing");
  expect(page).toContain("  [*] --> NEW\n  NEW --> OLD: take, leave\n  OLD --> [*]");
});
