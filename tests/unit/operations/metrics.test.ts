import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { metrics } from "#lib/operations/metrics.ts";

test("the table for those who run the portal has every metric with its labels, and no other", () => {
  const listed = readFileSync("docs/operations.md", "utf8").matchAll(/^\| (?<names>`portal_[^|]*)\|/gm);
  const names = [...listed].flatMap(({ groups }) => groups?.names?.match(/portal_\w+(?:\{[\w,]+\})?/g) ?? []);
  expect(names.toSorted()).toEqual(
    Object.entries(metrics)
      .map(([name, { labels }]) => (labels.length > 0 ? `${name}{${labels.join()}}` : name))
      .toSorted(),
  );
});
