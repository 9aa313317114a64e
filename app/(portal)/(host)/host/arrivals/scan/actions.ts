"use server";

import { typedNotice } from "#lib/arrivals/notice-form.ts";
import { rowErrors } from "#lib/arrivals/problem-errors.ts";
import {
  maxScanned,
  readPassports,
  type ScanProblem,
  saveScanned,
  stayProblems,
} from "#lib/arrivals/scan-passports.ts";
import { ok, problem } from "#lib/domain/result.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import type { Translator } from "#lib/platform/i18n/translator.ts";
import { formAction } from "#lib/web/action.ts";
import { mrzProblemText } from "../mrz-problem-text.ts";

/** Puts scanned passports into a table, which is checked before it is sent. */
export const scanAction = formAction({
  right: "arrival:own",
  texts: "arrivals",
  read: async ({ notifier, locale, form, t }) => {
    const read = readPassports(form.text("mrz"), todayInAlmaty());
    const shared = { stay: typedNotice(form), propertyId: form.text("property") || null };
    const errors = read.ok ? [] : scanErrors(t, read.problem).map((message) => ({ field: "mrz", message }));
    const wrong = await stayProblems(notifier, shared, read.ok ? read.value[0] : undefined);
    const all = [...errors, ...rowErrors(locale, wrong)];
    return read.ok && all.length === 0 ? ok({ holders: read.value, shared }) : problem(all);
  },
  run: async ({ notifier }, { holders, shared }) => ok(await saveScanned(notifier, holders, shared)),
  done: (table) => `/host/arrivals/import/${table}`,
});

/** The position of each untrusted passport among those scanned, so that the others need not be scanned again. */
function scanErrors(t: Translator<"arrivals">, problem: ScanProblem): readonly string[] {
  if (problem.kind !== "unread") return [t(`scan.${problem.kind}`, { max: maxScanned })];
  return problem.passports.flatMap(({ number, problems }) =>
    problems.map((one) => t("scan.passport", { number, text: mrzProblemText(t.locale, one) })),
  );
}
