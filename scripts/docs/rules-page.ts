import { globSync, readFileSync } from "node:fs";
import type { RuleId } from "#lib/public-api/rule-text.ts";
import { ruleHomes, ruleIds } from "./rule-homes.ts";

export interface RuleTest {
  readonly file: string;
  readonly title: string;
}

const rulesAhead = /^[RSA]\d[\d.]*(?:(?:, | and |-)[RSA]\d[\d.]*)*(?=$|[\s:,])/;
const called = /\b(describe|it|test)(?:\.each\([^\n]*\))?\(\s*(["'`])((?:\\.|(?!\2)[^\\])*)\2/g;

/** The tests whose titles begin with a rule, by file. If a title is only a rule, the tests inside it are listed. */
export function ruleTests(): ReadonlyMap<RuleId, readonly RuleTest[]> {
  const found = new Map<RuleId, RuleTest[]>(ruleIds.map((id) => [id, []]));
  for (const file of globSync("tests/**/*.{test,spec}.ts").sort()) {
    const text = readFileSync(file, "utf8");
    for (const match of text.matchAll(called)) {
      const [, kind, , title = ""] = match;
      const [ahead] = rulesAhead.exec(title) ?? [];
      if (ahead === undefined) continue;
      const titles =
        kind === "describe" && ahead === title
          ? insideOf(text, match.index).map((inner) => `${title}: ${inner}`)
          : [title];
      for (const id of rulesIn(ahead)) {
        found.get(id)?.push(...titles.map((one) => ({ file, title: one.replace(/\s*\$\{.*?\}/g, " …") })));
      }
    }
  }
  return found;
}

/** The rules named by "R6, S4", "R3 and R5" or "S1-S6". */
function rulesIn(ahead: string): readonly RuleId[] {
  const [first, last] = ahead.split("-") as [RuleId, RuleId | undefined];
  if (last) return ruleIds.slice(ruleIds.indexOf(first), ruleIds.indexOf(last) + 1);
  return ahead.split(/, | and /).filter((id): id is RuleId => ruleIds.some((known) => known === id));
}

/** Titles of the tests in a group, which ends at the first closing bracket with the indentation of its beginning. */
function insideOf(text: string, at: number): readonly string[] {
  const indent = /[ \t]*$/.exec(text.slice(0, at))?.[0] ?? "";
  const end = text.indexOf(`\n${indent}});`, at);
  const body = text.slice(at, end < 0 ? undefined : end);
  return [...body.matchAll(called)]
    .filter(([, kind]) => kind !== "describe")
    .map(([, , , title]) => title ?? "");
}

/** The routes that have a page, without the folders in brackets. */
export const pageRoutes = (): ReadonlySet<string> =>
  new Set(
    globSync("app/**/page.tsx").map((file) => {
      const parts = file.split(/[/\\]/).slice(1, -1);
      return `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join("/")}`;
    }),
  );

/** The files that decide each rule, its tests and its pages, as a Markdown page. */
export function rulesPage(): string {
  const tests = ruleTests();
  return [
    "# The rules, and where they live",
    "",
    "Made by `npm run docs` from `scripts/docs/rule-homes.ts` and the titles of the tests. The rules themselves are in",
    "`tests/source/rules.md`, reduced from the public notice beside it. R, A: decided by one file of `lib/domain`, which",
    "everything else asks. S: the use case that takes the step.",
    "",
    ...ruleIds.flatMap((id) => section(id, tests.get(id) ?? [])),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
}

function section(id: RuleId, tests: readonly RuleTest[]): readonly string[] {
  const { decidedBy, pages } = ruleHomes[id];
  const files = [...new Set(tests.map(({ file }) => file))];
  return [
    `## ${id}`,
    "",
    `Decided by [\`${decidedBy}\`](../${decidedBy}), met at ${pages.map((page) => `\`${page}\``).join(", ")}.`,
    "",
    ...files.flatMap((file) => [
      `- [\`${file}\`](../${file})`,
      ...tests.filter((test) => test.file === file).map(({ title }) => `  - ${title}`),
    ]),
    "",
  ];
}
