"use server";

import { notFound, redirect } from "next/navigation";
import { type ImportProblem, importTable } from "#lib/invitations/import-table.ts";
import { requestFieldLabel } from "#lib/invitations/request/problem-text.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { headerProblemText, tableProblemText } from "#lib/platform/tables/problem-text.ts";
import { failed } from "#lib/web/form-action.ts";
import { postedTable } from "#lib/web/table-file.ts";
import { requireAskingHost } from "../acting-host.ts";

/** Takes over a table of guests and shows what became of its rows. */
export async function importAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor, locale } = await requireAskingHost();
  const table = await postedTable({ form: formReader(data), locale });
  const refuse = (message: string) => failed(data, [{ field: "file", message }]);
  if (!table.ok) return refuse(table.problem.file);
  const groupId = form.text("group") || undefined;
  const imported = await importTable(actor, table.value, { groupId, title: form.text("title") });
  if (!imported.ok) {
    if (imported.problem.kind === "not-found") notFound();
    return refuse(textOf(locale, imported.problem));
  }
  const { groupId: group, ...counts } = imported.value;
  const query = new URLSearchParams(Object.entries(counts).map(([name, count]) => [name, String(count)]));
  redirect(`/host/invitations/groups/${group}?${query}`);
}

function textOf(locale: Locale, found: ImportProblem): string {
  const t = translator(locale, "invitations");
  switch (found.kind) {
    case "table":
      return tableProblemText(locale, found.problem);
    case "header":
      return headerProblemText(locale, found.problem, (field) => requestFieldLabel(locale, field));
    case "too-many":
      return t("form.too-many", { max: found.max });
    case "too-often":
      return t("import.too-often", { minutes: Math.ceil(found.retryAfterSeconds / 60) });
    default:
      return t("list.not-allowed");
  }
}
