"use server";

import { notFound, redirect } from "next/navigation";
import { correctRow, leaveOutRow } from "#lib/arrivals/correct-row.ts";
import { findTable, sendTable, uploadTable } from "#lib/arrivals/import-table.ts";
import { typedNotice } from "#lib/arrivals/notice-form.ts";
import type { NoticeState } from "#lib/arrivals/notice-post.ts";
import { withDeadline } from "#lib/arrivals/notice-post.ts";
import { rowErrors } from "#lib/arrivals/problem-errors.ts";
import { columnName } from "#lib/arrivals/table-columns.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { headerProblemText, tableProblemText } from "#lib/platform/tables/problem-text.ts";
import { failed } from "#lib/web/form-action.ts";
import { postedTable } from "#lib/web/table-file.ts";
import { otherOrFilled } from "../fill-form.ts";
import { requireNotifier } from "../notifier.ts";

export async function uploadAction(_state: FormState, data: FormData): Promise<FormState> {
  const { notifier, locale } = await requireNotifier();
  const table = await postedTable({ form: formReader(data), locale });
  const refuse = (message: string) => failed(data, [{ field: "file", message }]);
  if (!table.ok) return refuse(table.problem.file);
  if (notifier.kind !== "member") notFound();
  const uploaded = await uploadTable(notifier, table.value, formReader(data).text("property") || null);
  if (uploaded.ok) redirect(`/host/arrivals/import/${uploaded.value}`);
  const { problem } = uploaded;
  if (problem.kind === "no-rows") return refuse(translator(locale, "arrivals")("problem.none"));
  if (problem.kind === "wrong-header")
    return refuse(headerProblemText(locale, problem, (column) => columnName(locale, column)));
  return refuse(tableProblemText(locale, problem));
}

const placeIn = (data: FormData) => ({
  id: formReader(data).text("table"),
  line: Number(formReader(data).text("line")),
});

export async function correctRowAction(_state: NoticeState, data: FormData): Promise<NoticeState> {
  const { notifier, locale } = await requireNotifier();
  const post = { notifier, locale, data };
  const other = await otherOrFilled(post);
  if (other) return withDeadline(other, post);
  if (notifier.kind !== "member") notFound();
  const place = placeIn(data);
  const corrected = await correctRow(
    notifier,
    place,
    typedNotice(formReader(data)),
    formReader(data).text("property") || null,
  );
  if (corrected.ok) redirect(`/host/arrivals/import/${place.id}`);
  if (corrected.problem.kind === "not-found") notFound();
  return withDeadline(failed(data, rowErrors(locale, corrected.problem.line)), post);
}

export async function leaveOutAction(data: FormData): Promise<void> {
  const { notifier } = await requireNotifier();
  const place = placeIn(data);
  if (notifier.kind !== "member" || !(await leaveOutRow(notifier, place)).ok) notFound();
  redirect(`/host/arrivals/import/${place.id}`);
}

/** Whatever the outcome, the table's page says how it stands. */
export async function sendTableAction(data: FormData): Promise<void> {
  const { notifier } = await requireNotifier();
  const id = formReader(data).text("table");
  if (notifier.kind !== "member" || !(await findTable(notifier, id))) notFound();
  await sendTable(notifier, id);
  redirect(`/host/arrivals/import/${id}`);
}
