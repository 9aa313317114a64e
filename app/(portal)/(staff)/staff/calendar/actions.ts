"use server";

import { notFound, redirect } from "next/navigation";
import { plainDate } from "#lib/domain/plain-date.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { headerProblemText, tableProblemText } from "#lib/platform/tables/problem-text.ts";
import { removeDay, saveDay, yearOf } from "#lib/policy/calendar-days.ts";
import { type CalendarImportProblem, importYear } from "#lib/policy/import-calendar.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";
import { typedFile } from "#lib/web/table-file.ts";

const shownFaults = 20;

const keeper = () => guard("calendar:edit");

export async function addAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor } = await keeper();
  const t = translator(await currentLocale(), "calendar");
  const date = form.date("date");
  const kind = form.choice("kind", ["off", "working"]);
  if (!date.ok || !kind)
    return failed(data, [
      ...(date.ok ? [] : [{ field: "date", message: t("problem.date") }]),
      ...(kind ? [] : [{ field: "kind", message: t("problem.kind") }]),
    ]);
  const names = {
    kk: form.text("kk").trim(),
    ru: form.text("ru").trim(),
    en: form.text("en").trim(),
  };
  const saved = await saveDay(actor, { date: date.value, kind, names, estimated: data.has("estimated") });
  if (saved.ok) redirect(`/staff/calendar?year=${yearOf(date.value)}&done=added`);
  const fault = saved.problem.kind;
  if (fault === "not-found") notFound();
  if (fault !== "names")
    return failed(data, [{ field: fault === "past" ? "date" : "kind", message: t(`problem.${fault}`) }]);
  const empty = (["kk", "ru", "en"] as const).filter((language) => names[language] === "");
  return failed(
    data,
    (empty.length > 0 ? empty : (["kk"] as const)).map((field) => ({ field, message: t("problem.names") })),
  );
}

/** A day that is gone already is what was wanted. */
export async function removeAction(data: FormData): Promise<void> {
  const { actor } = await keeper();
  const date = plainDate(formReader(data).text("date"));
  if (!date) notFound();
  const removed = await removeDay(actor, date);
  if (!removed.ok && removed.problem.kind === "past") notFound();
  redirect(`/staff/calendar?year=${yearOf(date)}&done=removed`);
}

export async function importAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor } = await keeper();
  const locale = await currentLocale();
  const year = formReader(data).text("year").trim();
  if (!/^20\d\d$/.test(year))
    return failed(data, [{ field: "year", message: translator(locale, "calendar")("problem.choose-year") }]);
  const bytes = await typedFile(locale, data);
  if (typeof bytes === "string") return failed(data, [{ field: "file", message: bytes }]);
  const imported = await importYear(actor, Number(year), bytes);
  if (imported.ok) redirect(`/staff/calendar?year=${year}&done=imported`);
  if (imported.problem.kind === "not-found") notFound();
  const field = imported.problem.kind === "past-year" ? "year" : "file";
  return failed(
    data,
    importTexts(locale, imported.problem).map((message) => ({ field, message })),
  );
}

function importTexts(locale: Locale, problem: CalendarImportProblem): readonly string[] {
  const t = translator(locale, "calendar");
  switch (problem.kind) {
    case "wrong-header":
      return [headerProblemText(locale, problem, (column) => column)];
    case "past-year":
      return [t("problem.past-year")];
    case "no-rows":
    case "not-found":
      return [t("problem.empty")];
    case "rows": {
      const more = problem.faults.length - shownFaults;
      return [
        ...problem.faults
          .slice(0, shownFaults)
          .map(({ line, fault }) => t("import.line", { line, problem: t(`problem.${fault}`) })),
        ...(more > 0 ? [t("import.more", { count: more })] : []),
      ];
    }
    default:
      return [tableProblemText(locale, problem)];
  }
}
