"use server";

import { type ImportProblem, importTable } from "#lib/invitations/import-table.ts";
import { requestFieldLabel } from "#lib/invitations/request/problem-text.ts";
import type { Translator } from "#lib/platform/i18n/translator.ts";
import { headerProblemText, tableProblemText } from "#lib/platform/tables/problem-text.ts";
import { formAction, type Unusual } from "#lib/web/action.ts";
import { postedTable } from "#lib/web/table-file.ts";

/** Imports a table of guests and shows the results. */
export const importAction = formAction({
  right: "invitation:request",
  texts: "invitations",
  read: postedTable,
  run: ({ actor, form }, table) =>
    importTable(actor, table, { groupId: form.text("group") || undefined, title: form.text("title") }),
  done: ({ groupId, ...counts }) => {
    const query = new URLSearchParams(Object.entries(counts).map(([name, count]) => [name, String(count)]));
    return `/host/invitations/groups/${groupId}?${query}`;
  },
  problem: (problem, { t }) => ({ file: problemText(t, problem) }),
});

function problemText(t: Translator<"invitations">, found: Unusual<ImportProblem>): string {
  switch (found.kind) {
    case "table":
      return tableProblemText(t.locale, found.problem);
    case "header":
      return headerProblemText(t.locale, found.problem, (field) => requestFieldLabel(t.locale, field));
    case "too-many":
      return t("form.too-many", { max: found.max });
    case "too-often":
      return t("import.too-often", { minutes: Math.ceil(found.retryAfterSeconds / 60) });
    default:
      return t("list.not-allowed");
  }
}
