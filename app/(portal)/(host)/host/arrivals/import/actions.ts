"use server";

import { correctRow, leaveOutRow } from "#lib/arrivals/correct-row.ts";
import { sendTable, uploadTable } from "#lib/arrivals/import-table.ts";
import { typedNotice } from "#lib/arrivals/notice-form.ts";
import { deadlineBeside } from "#lib/arrivals/notice-post.ts";
import { rowErrors } from "#lib/arrivals/problem-errors.ts";
import { columnName } from "#lib/arrivals/table-columns.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import { headerProblemText, tableProblemText } from "#lib/platform/tables/problem-text.ts";
import { formAction, postAction } from "#lib/web/action.ts";
import { postedTable } from "#lib/web/table-file.ts";
import { otherOrFilled } from "../fill-form.ts";

export const uploadAction = formAction({
  right: "arrival:own",
  texts: "arrivals",
  read: postedTable,
  run: ({ notifier, form }, bytes) => uploadTable(notifier, bytes, form.text("property") || null),
  done: (table) => `/host/arrivals/import/${table}`,
  problem: (problem, { locale, t }) => {
    if (problem.kind === "no-rows") return { file: t("problem.none") };
    if (problem.kind === "wrong-header")
      return { file: headerProblemText(locale, problem, (column) => columnName(locale, column)) };
    return { file: tableProblemText(locale, problem) };
  },
});

export const correctRowAction = formAction({
  right: "arrival:own",
  instead: otherOrFilled,
  run: ({ notifier, form }) =>
    correctRow(notifier, placeIn(form), typedNotice(form), form.text("property") || null),
  done: toTable,
  problem: ({ line }, { locale }) => rowErrors(locale, line),
  beside: deadlineBeside,
});

export const leaveOutAction = postAction({
  right: "arrival:own",
  run: ({ notifier, form }) => leaveOutRow(notifier, placeIn(form)),
  done: toTable,
});

/** Whatever the outcome, the table's page shows its state. */
export const sendTableAction = postAction({
  right: "arrival:own",
  run: ({ notifier, form }) => sendTable(notifier, form.text("table")),
  done: toTable,
});

const placeIn = (form: FormReader) => ({ id: form.text("table"), line: Number(form.text("line")) });

function toTable(_: unknown, { form }: { readonly form: FormReader }): string {
  return `/host/arrivals/import/${form.text("table")}`;
}
