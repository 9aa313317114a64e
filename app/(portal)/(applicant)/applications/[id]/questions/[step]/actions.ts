"use server";

import { isEditable } from "#lib/applications/editable.ts";
import { editableQuestions } from "#lib/applications/editable-questions.ts";
import { questionContext } from "#lib/applications/question-context.ts";
import { problemText } from "#lib/applications/questionnaire/problem-text.ts";
import { readStep } from "#lib/applications/questionnaire/read-step.ts";
import { stepById } from "#lib/applications/questionnaire/steps.ts";
import { walk } from "#lib/applications/questionnaire/walk.ts";
import { saveAnswers } from "#lib/applications/save-answers.ts";
import { ok, problem } from "#lib/domain/result.ts";
import { formAction, type Post } from "#lib/web/action.ts";
import { onward, onwardOfCorrection } from "../onward.ts";

/** Saves one page of the questionnaire and redirects to the next. */
export const answerAction = formAction({
  right: "application:own",
  id: "application",
  kept: true,
  read: readAnswers,
  run: async ({ actor, application }, { answers, path, step }) => {
    const saved = await saveAnswers(actor, application.id, answers);
    return saved.ok ? ok({ path, step }) : problem(`/applications/${application.id}`);
  },
  done: ({ path, step }, { application, form }) => {
    // A corrected page redirects to the other returned items, unless a rule now prevents it.
    const next =
      application.status === "RETURNED"
        ? onwardOfCorrection(path, step)
        : onward(path, step, form.text("return") === "check");
    return `/applications/${application.id}${next}`;
  },
  problem: (told) => told,
});

/** The page's answers and the path that they open, or the errors. */
async function readAnswers({ application, form, locale }: Post<"application:own", "application">) {
  const home = `/applications/${application.id}`;
  const step = stepById(form.text("step"));
  const context = isEditable(application.status) ? await questionContext(application) : undefined;
  if (step === undefined) return problem(home);
  // Submitted meanwhile, or no longer asked after an answer in another tab: the page says so, and nothing is saved.
  const explained = `${home}/questions/${step.id}`;
  if (context === undefined) return problem(explained);

  const stop = walk(application.answers, context).find((candidate) => candidate.step === step);
  const questions = stop === undefined ? [] : editableQuestions(application, stop, context);
  if (questions.length === 0) return problem(explained);
  const read = readStep({ ...step, questions }, form.text, application.answers, context);
  if (read.ok) {
    const path = walk({ ...application.answers, ...read.value }, context);
    return ok({ answers: read.value, path, step: step.id });
  }
  return problem(
    read.problem.map((wrong) => ({
      field: wrong.question.id,
      message: problemText(wrong.question.id, wrong, locale),
    })),
  );
}
