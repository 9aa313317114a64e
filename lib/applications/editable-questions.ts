import type { OwnApplication } from "./find-application.ts";
import type { FrozenAnswers } from "./frozen-answers.ts";
import type { Answers } from "./questionnaire/answers.ts";
import type { QuestionContext } from "./questionnaire/context.ts";
import { openQuestions } from "./questionnaire/open-questions.ts";
import type { Question } from "./questionnaire/question.ts";
import { type Stop, shownQuestions } from "./questionnaire/walk.ts";

/**
 * The questions of a page that its applicant may answer now: for a draft all, for a returned application those to be
 * corrected, otherwise none.
 */
export function editableQuestions(
  { status, answers, frozen, correction }: OwnApplication,
  stop: Stop,
  context: QuestionContext,
): readonly Question[] {
  const shown = shownQuestions(stop.step, answers, context);
  if (status === "DRAFT") return shown;
  if (status !== "RETURNED") return [];
  const corrected = {
    correction: correction ?? { fields: [], documents: [], text: "" },
    declared: frozen ? declaredAnswers(frozen) : {},
  };
  return openQuestions(corrected, stop, shown, answers);
}

/** The frozen answers by the ids under which they are stored. */
const declaredAnswers = ({ questions }: FrozenAnswers): Answers =>
  Object.fromEntries(questions.map(({ field, value }) => [field, value]));
