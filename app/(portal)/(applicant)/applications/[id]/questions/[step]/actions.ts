"use server";

import { redirect } from "next/navigation";
import { isEditable } from "#lib/applications/editable.ts";
import { editableQuestions } from "#lib/applications/editable-questions.ts";
import { questionContext } from "#lib/applications/question-context.ts";
import { problemText } from "#lib/applications/questionnaire/problem-text.ts";
import { readStep } from "#lib/applications/questionnaire/read-step.ts";
import { stepById } from "#lib/applications/questionnaire/steps.ts";
import { walk } from "#lib/applications/questionnaire/walk.ts";
import { saveAnswers } from "#lib/applications/save-answers.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { saveInterruptedForm } from "#lib/web/interrupted-form.ts";
import { onward, onwardOfCorrection } from "../onward.ts";

/** Saves one page of the questionnaire and leads to the next. */
export async function answerAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  await saveInterruptedForm(data);
  const { actor, locale, application } = await guard("application:own", form.text("application"));
  const home = `/applications/${application.id}`;
  const step = stepById(form.text("step"));
  const context = isEditable(application.status) ? await questionContext(application) : undefined;
  if (step === undefined) redirect(home);
  // Submitted meanwhile, or no longer asked for after an answer in another tab: the page says so, and nothing is saved.
  const explained = `${home}/questions/${step.id}`;
  if (context === undefined) redirect(explained);

  const stop = walk(application.answers, context).find((candidate) => candidate.step === step);
  const questions = stop === undefined ? [] : editableQuestions(application, stop, context);
  if (questions.length === 0) redirect(explained);
  const read = readStep({ ...step, questions }, form.text, application.answers, context);
  if (!read.ok) {
    return failed(
      data,
      read.problem.map((problem) => ({
        field: problem.question.id,
        message: problemText(problem.question.id, problem, locale),
      })),
    );
  }
  const saved = await saveAnswers(actor, application.id, read.value);
  if (!saved.ok) redirect(home);
  const path = walk({ ...application.answers, ...read.value }, context);
  // A corrected page leads back to what else was returned, unless a rule is now in its way.
  if (application.status === "RETURNED") redirect(home + onwardOfCorrection(path, step.id));
  redirect(home + onward(path, step.id, form.text("return") === "check"));
}
