import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { headerProblemText, tableProblemText } from "#lib/platform/tables/problem-text.ts";
import type { WatchImportProblem, WatchRowFault } from "#lib/watch-list/import-table.ts";
import type { Unusual } from "#lib/web/action.ts";
import type { FaultyRow } from "./import-state.ts";
import { fieldProblemText } from "./problem-text.ts";

/** Why a table was refused. */
export function importProblemText(locale: Locale, problem: Unusual<WatchImportProblem>) {
  const t = translator(locale, "watch-list");
  switch (problem.kind) {
    case "rows":
      return t("problem.rows", { count: problem.faults.length });
    case "wrong-header":
      return headerProblemText(locale, problem, (column) => column);
    case "no-rows":
      return t("problem.no-rows");
    default:
      return tableProblemText(locale, problem);
  }
}

/** The rows of a table that have to be corrected. */
export const faultyRows = (locale: Locale, problem: WatchImportProblem | undefined): readonly FaultyRow[] =>
  problem?.kind === "rows" ? problem.faults.map((fault) => faultyRow(locale, fault)) : [];

function faultyRow(locale: Locale, { line, typed, problems }: WatchRowFault): FaultyRow {
  const t = translator(locale, "watch-list");
  return {
    line,
    typed: Object.values(typed)
      .filter((text) => text !== "")
      .map((text) => text.slice(0, 100))
      .join(" · "),
    problems: problems.map((one) =>
      one.kind === "twice" ? t("problem.twice", { line: one.line }) : fieldProblemText(locale, one),
    ),
  };
}
