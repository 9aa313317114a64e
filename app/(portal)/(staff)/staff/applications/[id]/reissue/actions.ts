"use server";

import { redirect } from "next/navigation";
import { mrzFieldProblem } from "#lib/applications/questionnaire/mrz-problem.ts";
import { problemText } from "#lib/applications/questionnaire/problem-text.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FieldError, FormState } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { type NotReissued, reissueVisa } from "#lib/visas/reissue-visa.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { reissueProblemText } from "./problem-text.ts";

/** Issues the visa for the new passport and shows the case; what stands against it is said beside the field. */
export async function reissueAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor, locale } = await guard("visa:reissue");
  const id = form.text("applicationId");
  const pages = form.text("blank-pages").trim();
  if (!/^\d{1,2}$/.test(pages)) {
    const message = translator(locale, "decisions")("reissue.error.blank-pages");
    return failed(data, [{ field: "blank-pages", message }]);
  }
  const outcome = await reissueVisa(actor, id, {
    mrz: form.text("mrz").slice(0, 500),
    sound: form.flag("sound"),
    blankPages: Number(pages),
  });
  if (outcome.ok) redirect(`/staff/applications/${id}`);
  return failed(data, errorsOf(outcome.problem, locale, id));
}

function errorsOf(problem: NotReissued, locale: Locale, id: string): readonly FieldError[] {
  // Used, revoked or re-opened meanwhile: its page says so.
  if (problem.kind === "not-reissuable") redirect(`/staff/applications/${encodeURIComponent(id)}`);
  if (problem.kind === "mrz-wrong") {
    const [first] = problem.problems;
    return first ? [{ field: "mrz", message: problemText("mrz", mrzFieldProblem(first), locale) }] : [];
  }
  return problem.problems.map((one) => ({
    field: one.rule === "R7.1" ? "sound" : one.rule === "R7.2" ? "blank-pages" : "mrz",
    message: reissueProblemText(locale, problem.policy, one),
  }));
}
