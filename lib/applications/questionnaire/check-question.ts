import { plainDate } from "#lib/domain/plain-date.ts";
import { type Answers, answerText } from "./answers.ts";
import type { QuestionContext } from "./context.ts";
import type { FieldProblem } from "./field-problem.ts";
import { readAnswer } from "./parse-question.ts";
import { type DateQuestion, type Question, storedAs } from "./question.ts";

/**
 * The fault of a stored answer today, or undefined. Used by the post, the task list and the submission, because an
 * answer (such as an entry date) may become invalid.
 */
export function checkQuestion(
  question: Question,
  answers: Answers,
  context: QuestionContext,
): FieldProblem | undefined {
  const asked = storedAs(question).every((id) => id in answers);
  const value = answerText(answers, storedAs(question)[0] ?? question.id);
  if (value === "") return asked && question.optional ? undefined : { code: "missing" };
  return wellFormed(question, value, answers, context) ?? question.check?.(value, answers, context);
}

function wellFormed(
  question: Question,
  value: string,
  answers: Answers,
  context: QuestionContext,
): FieldProblem | undefined {
  if (typeof question.kind === "object") {
    const read = readAnswer(question.kind, value);
    return read.ok ? undefined : read.problem;
  }
  switch (question.kind) {
    case "date":
      return checkDate(question, value, answers, context);
    case "choice":
      return question.options(context).includes(value) ? undefined : { code: "missing" };
    case "mrz":
      return undefined;
  }
}

function checkDate(
  question: DateQuestion,
  value: string,
  answers: Answers,
  context: QuestionContext,
): FieldProblem | undefined {
  const date = plainDate(value);
  if (date === undefined) return { code: "date-invalid" };
  const earliest = question.earliest?.(answers, context);
  if (earliest !== undefined && date < earliest) return { code: "date-too-early", dates: { earliest } };
  const latest = question.latest?.(answers, context);
  return latest !== undefined && date > latest ? { code: "date-too-late", dates: { latest } } : undefined;
}
