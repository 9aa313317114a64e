import { type Answers, answerText } from "./answers.ts";
import { checkQuestion } from "./check-question.ts";
import type { QuestionContext } from "./context.ts";
import type { Obstacle } from "./obstacle.ts";
import { obstacles } from "./obstacles.ts";
import { type Question, storedAs } from "./question.ts";
import type { Step } from "./step.ts";
import { steps } from "./steps.ts";

export type StopStatus = "not-started" | "incomplete" | "obstacle" | "done";

/** One page on the path of these answers. */
export interface Stop {
  readonly step: Step;
  /** The questions that are asked, given the answers. */
  readonly asked: readonly Question[];
  /** Those of them without a valid answer. */
  readonly missing: readonly Question[];
  readonly obstacles: readonly Obstacle[];
  readonly status: StopStatus;
}

/**
 * The pages that these answers lead through. Next, back, guard, task status, check-your-answers and completeness are
 * all derived from it; no progress is stored.
 */
export function walk(answers: Answers, context: QuestionContext): readonly Stop[] {
  const found = obstacles(answers, context);
  return steps
    .filter((step) => step.when?.(answers, context) ?? true)
    .map((step) => {
      const asked = shownQuestions(step, answers, context).filter((question) => follows(question, answers));
      const missing = asked.filter((question) => checkQuestion(question, answers, context) !== undefined);
      const own = found.filter((obstacle) => obstacle.step === step.id);
      return { step, asked, missing, obstacles: own, status: statusOf(asked, missing, own, answers) };
    });
}

function statusOf(
  asked: readonly Question[],
  missing: readonly Question[],
  own: readonly Obstacle[],
  answers: Answers,
): StopStatus {
  if (own.some(({ blocks }) => blocks)) return "obstacle";
  if (missing.length === 0) return "done";
  const begun = asked.some((question) => storedAs(question).some((id) => id in answers));
  return begun ? "incomplete" : "not-started";
}

/** The questions that a page shows, including those that depend on an answer still to be given on it. */
export const shownQuestions = (step: Step, answers: Answers, context: QuestionContext): readonly Question[] =>
  step.questions.filter((question) => question.when?.(answers, context) ?? true);

/** Whether a question is asked, given the answer on the same page on which it depends. */
export const follows = (question: Question, answers: Answers): boolean =>
  question.follows === undefined ||
  answerText(answers, question.follows.question) === question.follows.answer;

/** The page after this one; undefined after the last. */
export const stopAfter = (path: readonly Stop[], stepId: string): Stop | undefined =>
  path[path.findIndex(({ step }) => step.id === stepId) + 1];

/** The page before this one; undefined before the first. */
export const stopBefore = (path: readonly Stop[], stepId: string): Stop | undefined =>
  path[path.findIndex(({ step }) => step.id === stepId) - 1];

/** The first incomplete page; undefined when all are complete. */
export const firstUnfinished = (path: readonly Stop[]): Stop | undefined =>
  path.find(({ status }) => status !== "done");
