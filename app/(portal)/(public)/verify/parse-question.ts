import { dateFromParts, isPlausible, type PlainDate } from "#lib/domain/plain-date.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { documentNumber } from "#lib/domain/typed-characters.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import type { VisaQuestion } from "#lib/visas/check-visa.ts";
import { isVisaNumber } from "#lib/visas/visa-number.ts";

interface QuestionProblem {
  readonly field: "number" | "passport" | "birth";
  readonly key: string;
}

/** The three particulars of a post, or what is wrong with each by the key of its message. */
export function parseQuestion(data: FormData): Result<VisaQuestion, readonly QuestionProblem[]> {
  const number = typed(data, "number");
  const passportNumber = typed(data, "passport");
  const birth = parseBirth(data);
  const problems: QuestionProblem[] = [];
  if (number === "") problems.push({ field: "number", key: "number-missing" });
  else if (!isVisaNumber(number)) problems.push({ field: "number", key: "number-wrong" });
  if (passportNumber === "") problems.push({ field: "passport", key: "passport-missing" });
  else if (!/^[A-Z0-9]{1,20}$/.test(passportNumber)) {
    problems.push({ field: "passport", key: "passport-wrong" });
  }
  if (!birth.ok) problems.push({ field: "birth", key: birth.problem });
  return problems.length === 0 && birth.ok
    ? ok({ number, passportNumber, birthDate: birth.value })
    : problem(problems);
}

function typed(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? documentNumber(value) : "";
}

function parseBirth(data: FormData): Result<PlainDate, "birth-missing" | "birth-wrong" | "birth-future"> {
  const [day = "", month = "", year = ""] = ["day", "month", "year"].map((part) =>
    typed(data, `birth-${part}`),
  );
  if (day === "" && month === "" && year === "") return problem("birth-missing");
  // A year of two digits is nobody's: taken for the first century, it would call a good visa not valid.
  const wellFormed = [day, month].every((part) => /^\d{1,2}$/.test(part)) && /^\d{4}$/.test(year);
  if (!wellFormed) return problem("birth-wrong");
  const date = dateFromParts({ day: Number(day), month: Number(month), year: Number(year) });
  if (date === undefined || !isPlausible(date)) return problem("birth-wrong");
  return date > todayInAlmaty() ? problem("birth-future") : ok(date);
}
