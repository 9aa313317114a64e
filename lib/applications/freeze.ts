import type { FrozenAnswer, FrozenAnswers } from "./frozen-answers.ts";
import type { Answers } from "./questionnaire/answers.ts";
import type { QuestionContext } from "./questionnaire/context.ts";
import { storedAs } from "./questionnaire/question.ts";
import type { Stop } from "./questionnaire/walk.ts";

/** The declaration page's id among the frozen steps. */
const DECLARATION_STEP = "declarations";

/**
 * Freezes the asked questions, the facts shown with them and the declarations. Answers to questions that are no longer
 * asked stay in the draft; neither officers nor the visa use them.
 */
export function freeze(
  path: readonly Stop[],
  answers: Answers,
  context: QuestionContext,
  declared: { readonly declarations: readonly string[]; readonly at: Date },
): FrozenAnswers {
  const questions = path.flatMap(({ step, asked }): FrozenAnswer[] => [
    ...(step.facts?.(answers, context) ?? []).map(({ field, value }) => ({ step: step.id, field, value })),
    ...asked.flatMap(storedAs).map((field) => ({ step: step.id, field, value: answers[field] ?? "" })),
  ]);
  return {
    questions: [
      ...questions,
      { step: DECLARATION_STEP, field: "declarations", value: declared.declarations },
    ],
    policyVersion: context.policy.version,
    submittedAt: declared.at.toISOString(),
  };
}
