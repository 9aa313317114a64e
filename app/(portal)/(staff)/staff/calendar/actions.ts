"use server";

import { notFound } from "next/navigation";
import { plainDate } from "#lib/domain/plain-date.ts";
import { ok, problem } from "#lib/domain/result.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import { officialLocales, perLocale } from "#lib/platform/i18n/locale.ts";
import type { Translator } from "#lib/platform/i18n/translator.ts";
import { headerProblemText, tableProblemText } from "#lib/platform/tables/problem-text.ts";
import { removeDay, saveDay, yearOf } from "#lib/policy/calendar-days.ts";
import { languagesWithout } from "#lib/policy/given-names.ts";
import { type CalendarImportProblem, importYear } from "#lib/policy/import-calendar.ts";
import { formAction, postAction, type Unusual } from "#lib/web/action.ts";
import { postedTable } from "#lib/web/table-file.ts";

const shownFaults = 20;

export const addAction = formAction({
  right: "calendar:edit",
  texts: "calendar",
  read: ({ form, t }) => {
    const [date, kind] = [form.date("date"), form.choice("kind", ["off", "working"])];
    if (date.ok && kind) return ok({ date: date.value, kind, names: namesIn(form) });
    return problem({
      date: date.ok ? undefined : t("problem.date"),
      kind: kind ? undefined : t("problem.kind"),
    });
  },
  run: async ({ actor, form }, day) => {
    const saved = await saveDay(actor, { ...day, estimated: form.texts("estimated").length > 0 });
    return saved.ok ? ok(day.date) : saved;
  },
  done: (date) => `/staff/calendar?year=${yearOf(date)}&done=added`,
  problem: ({ kind }, { form, t }) => {
    if (kind !== "names") return { [kind === "past" ? "date" : "kind"]: t(`problem.${kind}`) };
    const names = namesIn(form);
    const empty = languagesWithout(names);
    const wrong = empty.length > 0 ? empty : officialLocales.slice(0, 1);
    return Object.fromEntries(wrong.map((field) => [field, t("problem.names")]));
  },
});

const namesIn = (form: FormReader) => perLocale((locale) => form.text(locale).trim());

/** If the day has already been removed, the wish is fulfilled. */
export const removeAction = postAction({
  right: "calendar:edit",
  run: async ({ actor, form }) => {
    const date = plainDate(form.text("date")) ?? notFound();
    const removed = await removeDay(actor, date);
    return !removed.ok && removed.problem.kind === "past" ? notFound() : date;
  },
  done: (date) => `/staff/calendar?year=${yearOf(date)}&done=removed`,
});

export const importAction = formAction({
  right: "calendar:edit",
  texts: "calendar",
  read: async (post) => {
    const year = post.form.text("year").trim();
    if (!/^20\d\d$/.test(year)) return problem({ year: post.t("problem.choose-year") });
    const table = await postedTable(post);
    return table.ok ? ok({ year: Number(year), bytes: table.value }) : table;
  },
  run: async ({ actor }, { year, bytes }) => {
    const imported = await importYear(actor, year, bytes);
    return imported.ok ? ok(year) : imported;
  },
  done: (year) => `/staff/calendar?year=${year}&done=imported`,
  problem: (problem, { t }) => ({
    [problem.kind === "past-year" ? "year" : "file"]: importTexts(t, problem),
  }),
});

function importTexts(t: Translator<"calendar">, problem: Unusual<CalendarImportProblem>): readonly string[] {
  switch (problem.kind) {
    case "wrong-header":
      return [headerProblemText(t.locale, problem, (column) => column)];
    case "past-year":
      return [t("problem.past-year")];
    case "no-rows":
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
      return [tableProblemText(t.locale, problem)];
  }
}
