import { formatList } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { WrongHeader } from "./match-columns.ts";
import type { TableProblem } from "./table.ts";

/** The fault of a whole file, with its remedy, in the reader's language. */
export function tableProblemText(locale: Locale, problem: TableProblem): string {
  const { kind, ...facts } = problem;
  const values = problem.kind === "too-big" ? { megabytes: problem.maxBytes / 1_000_000 } : facts;
  return translator(locale, "tables")(`problem.${kind}`, values);
}

/** The missing and repeated columns of a header, by the headings that the reader knows. */
export function headerProblemText<Id extends string>(
  locale: Locale,
  problem: WrongHeader<Id>,
  headingOf: (id: Id) => string,
): string {
  const key = problem.missing.length > 0 ? "missing" : "doubled";
  const columns = formatList(locale, problem[key].map(headingOf), "plain");
  return translator(locale, "tables")(`header.${key}`, { columns });
}
