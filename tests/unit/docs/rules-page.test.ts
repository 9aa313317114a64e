import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { ruleHomes, ruleIds } from "#scripts/docs/rule-homes.ts";
import { pageRoutes, ruleTests } from "#scripts/docs/rules-page.ts";
import { sourceText } from "../../support/source.ts";

const tests = ruleTests();
const routes = pageRoutes();
const listed = [...sourceText("rules.md").matchAll(/^\| ([RSA][\d.]+) \|/gm)].map(([, rule]) => rule);

/** Whether a test imports a file, directly or through a file shared with the tests next to it. */
function asks(file: string, decidedBy: string): boolean {
  const text = readFileSync(file, "utf8");
  const shared = [...text.matchAll(/from "(\.{1,2}\/[^"]+)"/g)].map(([, path]) =>
    join(dirname(file), path ?? ""),
  );
  return [text, ...shared.map((path) => readFileSync(path, "utf8"))].some((one) =>
    one.includes(`"#${decidedBy}"`),
  );
}

it("the page of the rules has every rule of the notice", () => {
  expect([...ruleIds].sort()).toEqual(listed.sort());
});

it("a file of the domain that is named after a rule decides it", () => {
  const named = globSync("lib/domain/r[0-9]*.ts").sort();
  expect(named.length).toBeGreaterThan(7);
  expect([...new Set(Object.values(ruleHomes).map(({ decidedBy }) => decidedBy))]).toEqual(
    expect.arrayContaining(named),
  );
});

describe.each(ruleIds)("%s", (id) => {
  const { decidedBy, pages } = ruleHomes[id];

  it("is decided by one file, which says so: of the domain, or the use case of a step", () => {
    expect(decidedBy).toMatch(id.startsWith("S") ? /^lib\/(?!domain\/)/ : /^lib\/domain\//);
    expect(readFileSync(decidedBy, "utf8")).toContain(id);
  });

  it("has a test named after it that imports this file", () => {
    expect((tests.get(id) ?? []).filter(({ file }) => asks(file, decidedBy))).not.toEqual([]);
  });

  it("is met on pages that exist", () => {
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter((page) => !routes.has(page))).toEqual([]);
  });
});
