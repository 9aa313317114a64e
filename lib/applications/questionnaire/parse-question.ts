import { cleanText } from "#lib/domain/clean-text.ts";
import { mrzLines, parsePassportMrz } from "#lib/domain/mrz/passport-mrz.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { plainDigits } from "#lib/domain/typed-characters.ts";
import { emailOf } from "#lib/platform/email.ts";
import { type Posted, threePartDate } from "#lib/platform/forms/three-part-date.ts";
import type { Answers } from "./answers.ts";
import type { FieldProblem } from "./field-problem.ts";
import { mrzFieldProblem } from "./mrz-problem.ts";
import type { Question } from "./question.ts";

/** Reads the answer to a question from a post, in its stored form; an empty one stays empty. */
export function parseQuestion(
  question: Question,
  posted: Posted,
  today: PlainDate,
): Result<Answers, readonly FieldProblem[]> {
  const typed = posted(question.id);
  switch (question.kind) {
    case "date":
      return parseDate(question.id, posted);
    case "mrz":
      return parseMrz(typed, today);
    case "code":
      return answer(question.id, typed.toUpperCase().replace(/[\s<]/g, ""));
    case "count":
      return answer(question.id, plainDigits(typed).replace(/\s/g, ""));
    case "tel":
      return answer(question.id, cleanText(plainDigits(typed), false));
    case "email":
      return answer(question.id, emailOf(typed) ?? cleanText(typed, false));
    default:
      return answer(question.id, cleanText(typed, question.kind === "textarea"));
  }
}

const answer = (id: string, value: string): Result<Answers, never> => ok({ [id]: value });

function parseDate(id: string, posted: Posted): Result<Answers, readonly FieldProblem[]> {
  const date = threePartDate(posted, id);
  if (date.ok) return answer(id, date.value);
  if (date.problem === "missing") return answer(id, "");
  return problem([{ code: date.problem === "incomplete" ? "date-incomplete" : "date-invalid" }]);
}

/** More than two lines with all the spaces that a text editor might add. */
const MAX_MRZ_LENGTH = 500;

function parseMrz(typed: string, today: PlainDate): Result<Answers, readonly FieldProblem[]> {
  if (typed.trim() === "") return ok({ "mrz-line-1": "", "mrz-line-2": "" });
  if (typed.length > MAX_MRZ_LENGTH) return problem([{ code: "too-long", values: { max: MAX_MRZ_LENGTH } }]);
  const read = parsePassportMrz(typed, today);
  if (!read.ok) return problem(read.problem.map(mrzFieldProblem));
  const [first = "", second = ""] = mrzLines(typed);
  return ok({ "mrz-line-1": first, "mrz-line-2": second });
}
