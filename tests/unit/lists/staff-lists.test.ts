import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { staffWays } from "#components/ui/staff-navigation.ts";
import { staffLists } from "../../support/staff-lists.ts";

const questions = readFileSync(
  new URL("../../support/full-service/staff-questions.ts", import.meta.url),
  "utf8",
);

/** The query that a page asks with its list's filter. */
const queryOf = (page: string): string | undefined => /\b(\w+)\(actor, filter\b/.exec(page)?.[1];

test("the lists of staff are found", () => {
  expect(staffLists.length).toBeGreaterThan(6);
  expect(staffLists.map(({ base }) => base)).toContain("/staff/audit");
});

test.each(staffLists)("the navigation leads to the list $base, or to the page above it", ({ base }) => {
  const sections: readonly string[] = staffWays.map(({ href }) => href);
  const above = sections.filter((href) => href !== "/staff" && base.startsWith(`${href}/`));
  expect(
    sections.includes(base) || above.length > 0,
    `add ${base} to components/ui/staff-navigation.ts`,
  ).toBe(true);
});

test.each(staffLists)("the query of the list $base is planned in a full service", ({ page }) => {
  const query = queryOf(page);
  expect(query, "page.tsx reads its list with a query(actor, filter, …)").toBeDefined();
  expect(
    questions.includes(`${query}(`),
    `ask ${query} in tests/support/full-service/staff-questions.ts`,
  ).toBe(true);
});
