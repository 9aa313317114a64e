"use server";

import { notFound, redirect } from "next/navigation";
import type { TypedWatchEntry, WatchProblem } from "#lib/domain/watch-entry.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { endEntry } from "#lib/watch-list/end-entry.ts";
import { WATCH_STATES } from "#lib/watch-list/find-entries.ts";
import { importEntries } from "#lib/watch-list/import-table.ts";
import { addEntry, changeEntry, type SaveProblem } from "#lib/watch-list/save-entry.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";
import { rememberSearch } from "#lib/web/search-cookie.ts";
import { typedFile } from "#lib/web/table-file.ts";
import { importProblem } from "./import-problem.ts";
import type { WatchImportState } from "./import-state.ts";
import { fieldProblemText } from "./problem-text.ts";

const editor = () => guard("watchlist:edit");

/** Names and numbers are searched for by a post: they stand in no address. */
export async function searchAction(data: FormData): Promise<void> {
  await guard("watchlist:list");
  const asked = new URLSearchParams(formReader(data).text("query")).get("state");
  const state = WATCH_STATES.find((one) => one === asked) ?? "in-force";
  redirect(`/staff/watch-list?${await rememberSearch("watch-list", data, new URLSearchParams({ state }))}`);
}

export async function addAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor } = await editor();
  const added = await addEntry(actor, entryIn(data));
  if (added.ok) redirect(`/staff/watch-list/${added.value}?done=added`);
  return notSaved(data, added.problem);
}

export async function changeAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor } = await editor();
  const id = form.text("entry");
  const revision = Number(form.text("revision"));
  const seen = Number.isInteger(revision) && revision >= 0 && revision < 1_000_000 ? revision : 0;
  const changed = await changeEntry(actor, id, seen, entryIn(data));
  if (changed.ok) redirect(`/staff/watch-list/${changed.value}?done=changed`);
  return notSaved(data, changed.problem);
}

export async function endAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor } = await editor();
  const id = form.text("entry");
  const ended = await endEntry(actor, id, form.text("reason"));
  if (ended.ok) redirect(`/staff/watch-list/${id}?done=ended`);
  const { kind } = ended.problem;
  if (kind === "not-found") notFound();
  const message = translator(await currentLocale(), "watch-list")(`problem.${kind}`);
  return failed(data, [{ field: kind === "moved" ? "" : "reason", message }]);
}

/** All rows or none: what is wrong stands beside each row. */
export async function importAction(_state: WatchImportState, data: FormData): Promise<WatchImportState> {
  const { actor } = await editor();
  const locale = await currentLocale();
  const bytes = await typedFile(locale, data);
  if (typeof bytes === "string") return failed(data, [{ field: "file", message: bytes }]);
  const imported = await importEntries(actor, bytes);
  if (imported.ok) {
    const { added, changed, unchanged } = imported.value;
    redirect(`/staff/watch-list?done=${added}-${changed}-${unchanged}`);
  }
  if (imported.problem.kind === "not-found") notFound();
  const { message, rows } = importProblem(locale, imported.problem);
  return { ...failed(data, [{ field: "file", message }]), rows };
}

/** An untouched date is left out, one that is none is wrong. */
function entryIn(data: FormData): TypedWatchEntry {
  const form = formReader(data);
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

async function notSaved(data: FormData, problem: SaveProblem): Promise<FormState> {
  if (problem.kind === "not-found") notFound();
  const locale = await currentLocale();
  if (problem.kind !== "fields") {
    const message = translator(locale, "watch-list")(`problem.${problem.kind}`);
    return failed(data, [{ field: problem.kind === "known" ? "surname" : "", message }]);
  }
  const first = new Map<string, WatchProblem>();
  for (const one of problem.problems) if (!first.has(one.field)) first.set(one.field, one);
  return failed(
    data,
    [...first.values()].map((one) => ({ field: one.field, message: fieldProblemText(locale, one) })),
  );
}
