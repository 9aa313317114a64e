import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { headerProblemText, tableProblemText } from "#lib/platform/tables/problem-text.ts";
import type { WatchImportProblem, WatchRowFault } from "#lib/watch-list/import-table.ts";
import type { FaultyRow } from "./import-state.ts";
import { fieldProblemText } from "./problem-text.ts";

/** Why a table is not taken, and which of its rows are to be mended. */
export function importProblem(
  locale: Locale,
  problem: WatchImportProblem,
): { readonly message: string; readonly rows: readonly FaultyRow[] } {
  const t = translator(locale, "watch-list");
  switch (problem.kind) {
    case "rows":
      return {
        message: t("problem.rows", { count: problem.faults.length }),
        rows: problem.faults.map((fault) => faultyRow(locale, fault)),
      };
    case "wrong-header":
      return { message: headerProblemText(locale, problem, (column) => column), rows: [] };
    case "no-rows":
    case "not-found":
      return { message: t("problem.no-rows"), rows: [] };
    default:
      return { message: tableProblemText(locale, problem), rows: [] };
  }
}

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
