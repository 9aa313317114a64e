"use server";

import { notFound, redirect } from "next/navigation";
import type { FormState } from "#components/form/form-state.ts";
import { findTable, sendTable, uploadTable } from "#lib/arrivals/import-table.ts";
import { columnName } from "#lib/arrivals/table-columns.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { maxTableBytes } from "#lib/platform/tables/limits.ts";
import { headerProblemText, tableProblemText } from "#lib/platform/tables/problem-text.ts";
import { failed } from "../../../form-action.ts";
import { textIn } from "../notice-values.ts";
import { requireNotifier } from "../notifier.ts";

export async function uploadAction(_state: FormState, data: FormData): Promise<FormState> {
  const { notifier, locale } = await requireNotifier();
  const file = data.get("file");
  const refuse = (message: string) => failed(data, [{ field: "file", message }]);
  if (!(file instanceof File) || (file.size === 0 && file.name === ""))
    return refuse(translator(locale, "tables")("problem.missing"));
  if (file.size > maxTableBytes)
    return refuse(tableProblemText(locale, { kind: "too-big", mostBytes: maxTableBytes }));
  if (notifier.kind !== "member") notFound();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const uploaded = await uploadTable(notifier, bytes, textIn(data, "property") || null);
  if (uploaded.ok) redirect(`/host/arrivals/import/${uploaded.value}`);
  const { problem } = uploaded;
  if (problem.kind === "no-rows") return refuse(translator(locale, "arrivals")("problem.none"));
  if (problem.kind === "wrong-header")
    return refuse(headerProblemText(locale, problem, (column) => columnName(locale, column)));
  return refuse(tableProblemText(locale, problem));
}

/** Whatever the outcome, the table's page says how it stands. */
export async function sendTableAction(data: FormData): Promise<void> {
  const { notifier } = await requireNotifier();
  const id = textIn(data, "table");
  if (notifier.kind !== "member" || !(await findTable(notifier, id))) notFound();
  await sendTable(notifier, id);
  redirect(`/host/arrivals/import/${id}`);
}
