import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { Posted } from "#lib/platform/forms/three-part-date.ts";
import type { Answers } from "./answers.ts";
import { checkQuestion } from "./check-question.ts";
import type { QuestionContext } from "./context.ts";
import type { FieldProblem } from "./field-problem.ts";
import { parseQuestion } from "./parse-question.ts";
import { type Question, storedAs } from "./question.ts";
import type { Step } from "./step.ts";
import { follows, shownQuestions } from "./walk.ts";

export interface PostedProblem extends FieldProblem {
  readonly question: Question;
}

/**
 * Reads one posted page: the answers to add to the draft, or the faults. Questions that depend on an answer that was
 * not given are emptied, so that outdated answers are not kept.
 */
export function readStep(
  step: Step,
  posted: Posted,
  answers: Answers,
  context: QuestionContext,
): Result<Answers, readonly PostedProblem[]> {
  const shown = shownQuestions(step, answers, context);
  const problems: PostedProblem[] = [];
  const patch: Record<string, Answers[string]> = {};
  const unreadable = new Set<Question>();
  for (const question of shown) {
    const read = parseQuestion(question, posted, context.today);
    if (read.ok) Object.assign(patch, read.value);
    else {
      unreadable.add(question);
      problems.push(...read.problem.map((found) => ({ ...found, question })));
    }
  }
  const after = { ...answers, ...patch };
  for (const question of shown) {
    if (!follows(question, after)) for (const id of storedAs(question)) patch[id] = "";
    else if (!unreadable.has(question)) {
      const found = checkQuestion(question, after, context);
      if (found) problems.push({ ...found, question });
    }
  }
  const inOrder = problems
    .filter(({ question }) => follows(question, after))
    .toSorted((a, b) => shown.indexOf(a.question) - shown.indexOf(b.question));
  return inOrder.length > 0 ? problem(inOrder) : ok(patch);
}
