"use server";

import { notFound, redirect } from "next/navigation";
import { typedNotice } from "#lib/arrivals/notice-form.ts";
import { rowErrors } from "#lib/arrivals/problem-errors.ts";
import {
  maxScanned,
  readPassports,
  type ScanProblem,
  saveScanned,
  stayProblems,
} from "#lib/arrivals/scan-passports.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "#lib/web/form-action.ts";
import { mrzProblemText } from "../mrz-problem-text.ts";
import { requireNotifier } from "../notifier.ts";

/** Puts scanned passports into a table, which is looked at before it is sent. */
export async function scanAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { notifier, locale } = await requireNotifier();
  if (notifier.kind !== "member") notFound();
  const read = readPassports(form.text("mrz"), todayInAlmaty());
  const shared = { stay: typedNotice(form), propertyId: form.text("property") || null };
  const errors = read.ok
    ? []
    : scanErrors(locale, read.problem).map((message) => ({ field: "mrz", message }));
  const wrong = rowErrors(locale, await stayProblems(notifier, shared, read.ok ? read.value[0] : undefined));
  if (!read.ok || wrong.length > 0) return failed(data, [...errors, ...wrong]);
  redirect(`/host/arrivals/import/${await saveScanned(notifier, read.value, shared)}`);
}

/** Each passport that is not believed by its place among those scanned: the others need not be scanned again. */
function scanErrors(locale: Locale, problem: ScanProblem): readonly string[] {
  const t = translator(locale, "arrivals");
  if (problem.kind !== "unread") return [t(`scan.${problem.kind}`, { max: maxScanned })];
  return problem.passports.flatMap(({ number, problems }) =>
    problems.map((one) => t("scan.passport", { number, text: mrzProblemText(locale, one) })),
  );
}
