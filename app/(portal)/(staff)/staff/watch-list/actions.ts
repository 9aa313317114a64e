"use server";

import type { TypedWatchEntry, WatchProblem } from "#lib/domain/watch-entry.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import type { Translator } from "#lib/platform/i18n/translator.ts";
import { endEntry } from "#lib/watch-list/end-entry.ts";
import { importEntries } from "#lib/watch-list/import-table.ts";
import { addEntry, changeEntry, type SaveProblem } from "#lib/watch-list/save-entry.ts";
import { formAction, type Unusual } from "#lib/web/action.ts";
import { postedTable } from "#lib/web/table-file.ts";
import { faultyRows, importProblemText } from "./import-problem.ts";
import { fieldProblemText } from "./problem-text.ts";

export const addAction = formAction({
  right: "watchlist:edit",
  texts: "watch-list",
  run: ({ actor, form }) => addEntry(actor, entryIn(form)),
  done: (id) => `/staff/watch-list/${id}?done=added`,
  problem: (problem, { t }) => notSaved(problem, t),
});

export const changeAction = formAction({
  right: "watchlist:edit",
  texts: "watch-list",
  run: ({ actor, form }) =>
    changeEntry(actor, form.text("entry"), form.number("revision") ?? 0, entryIn(form)),
  done: (id) => `/staff/watch-list/${id}?done=changed`,
  problem: (problem, { t }) => notSaved(problem, t),
});

export const endAction = formAction({
  right: "watchlist:edit",
  texts: "watch-list",
  run: ({ actor, form }) => endEntry(actor, form.text("entry"), form.text("reason")),
  done: (_, { form }) => `/staff/watch-list/${form.text("entry")}?done=ended`,
  problem: ({ kind }, { t }) => ({ [kind === "moved" ? "" : "reason"]: t(`problem.${kind}`) }),
});

/** All rows or none; the faults are shown with each row. */
export const importAction = formAction({
  right: "watchlist:edit",
  read: postedTable,
  run: ({ actor }, bytes) => importEntries(actor, bytes),
  done: ({ added, changed, unchanged }) => `/staff/watch-list?done=${added}-${changed}-${unchanged}`,
  problem: (problem, { locale }) => ({ file: importProblemText(locale, problem) }),
  beside: ({ locale }, problem) => ({ rows: faultyRows(locale, problem) }),
});

/** An empty date is left out, an invalid one is wrong. */
function entryIn(form: FormReader): TypedWatchEntry {
  const day = (name: "birthDate" | "expiresOn") => {
    const date = form.date(name);
    return date.ok ? date.value : date.problem === "missing" ? "" : "wrong";
  };
  return {
    surname: form.text("surname"),
    givenNames: form.text("givenNames"),
    birthDate: day("birthDate"),
    passportNumber: form.text("passportNumber"),
    issuingState: form.text("issuingState"),
    reason: form.text("reason"),
    expiresOn: day("expiresOn"),
  };
}

function notSaved(problem: Unusual<SaveProblem>, t: Translator<"watch-list">) {
  if (problem.kind !== "fields")
    return { [problem.kind === "known" ? "surname" : ""]: t(`problem.${problem.kind}`) };
  // Only the first problem of each field.
  const first = new Map<string, WatchProblem>();
  for (const one of problem.problems) if (!first.has(one.field)) first.set(one.field, one);
  return Object.fromEntries([...first].map(([field, one]) => [field, fieldProblemText(t.locale, one)]));
}
