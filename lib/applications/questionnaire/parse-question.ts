import { cleanText } from "#lib/domain/clean-text.ts";
import { mrzLines, parsePassportMrz } from "#lib/domain/mrz/passport-mrz.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { PlainKind } from "#lib/platform/forms/kinds.ts";
import { type Posted, threePartDate } from "#lib/platform/forms/three-part-date.ts";
import type { Answers } from "./answers.ts";
import type { FieldProblem } from "./field-problem.ts";
import { mrzFieldProblem } from "./mrz-problem.ts";
import { type Question, storedAs } from "./question.ts";

/** Reads the answer to a question from a post, in its stored form; an empty one stays empty. */
export function parseQuestion(
  question: Question,
  posted: Posted,
  today: PlainDate,
): Result<Answers, readonly FieldProblem[]> {
  const { id, kind } = question;
  const typed = posted(id);
  if (kind === "date") return parseDate(id, posted);
  if (cleanText(typed, true) === "")
    return ok(Object.fromEntries(storedAs(question).map((stored) => [stored, ""])));
  if (kind === "mrz") return parseMrz(typed, today);
  if (kind === "choice") return answer(id, cleanText(typed, false));
  const read = readAnswer(kind, typed);
  return read.ok ? answer(id, read.value) : problem([read.problem]);
}

/** The stored form of an answer that is not empty. Problem: its first fault. */
export function readAnswer(kind: PlainKind, typed: string): Result<string, FieldProblem> {
  const problems: FieldProblem[] = [];
  const value = kind.read(typed, (code, values): undefined => {
    problems.push({ code, ...(values && { values }) });
  });
  const [first] = problems;
  return first ? problem(first) : ok(String(value));
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
  if (typed.length > MAX_MRZ_LENGTH) return problem([{ code: "too-long", values: { max: MAX_MRZ_LENGTH } }]);
  const read = parsePassportMrz(typed, today);
  if (!read.ok) return problem(read.problem.map(mrzFieldProblem));
  const [first = "", second = ""] = mrzLines(typed);
  return ok({ "mrz-line-1": first, "mrz-line-2": second });
}
