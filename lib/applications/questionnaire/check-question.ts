import countries from "i18n-iso-countries";
import { characterCount, hasForbiddenCharacter } from "#lib/domain/clean-text.ts";
import { plainDate } from "#lib/domain/plain-date.ts";
import { emailOf } from "#lib/platform/email.ts";
import { type Answers, answerText } from "./answers.ts";
import type { QuestionContext } from "./context.ts";
import type { FieldProblem } from "./field-problem.ts";
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
  if (value === "") return asked && question.optional ? undefined : { code: "required" };
  if (hasForbiddenCharacter(value)) return { code: "characters" };
  return wellFormed(question, value, answers, context) ?? question.check?.(value, answers, context);
}

function wellFormed(
  question: Question,
  value: string,
  answers: Answers,
  context: QuestionContext,
): FieldProblem | undefined {
  switch (question.kind) {
    case "date":
      return checkDate(question, value, answers, context);
    case "choice":
      return question.options(context).includes(value) ? undefined : { code: "required" };
    case "country":
      return countries.isValid(value) && value.length === 2 ? undefined : { code: "required" };
    case "code":
      return /^[A-Z]{1,3}$/.test(value) ? undefined : { code: "code-invalid" };
    case "count":
      return /^\d{1,3}$/.test(value) && Number(value) <= question.max
        ? undefined
        : { code: "count-invalid", values: { max: question.max } };
    case "mrz":
      return undefined;
    default:
      return checkText(question.kind, value, question.max);
  }
}

function checkText(kind: string, value: string, max: number): FieldProblem | undefined {
  if (characterCount(value) > max) return { code: "too-long", values: { max } };
  if (kind === "email" && emailOf(value) === undefined) return { code: "email-invalid" };
  if (kind === "tel" && !PHONE.test(value)) return { code: "phone-invalid" };
  return undefined;
}

/** With the country code, so that it can be dialled from Kazakhstan; brackets, dots and hyphens are allowed. */
const PHONE = /^\+?[\d\s().-]{6,30}$/;

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
