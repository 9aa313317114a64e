import { dateFromParts, type PlainDate } from "#lib/domain/plain-date.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
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

/** Capitals without spaces and hyphens, which a person may type and a document does not mean. */
function typed(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value.replace(/[\s-]/g, "").toUpperCase() : "";
}

function parseBirth(data: FormData): Result<PlainDate, "birth-missing" | "birth-wrong" | "birth-future"> {
  const [day = "", month = "", year = ""] = ["day", "month", "year"].map((part) =>
    typed(data, `birth-${part}`),
  );
  if (day === "" && month === "" && year === "") return problem("birth-missing");
  if (![day, month, year].every((part) => /^\d{1,4}$/.test(part))) return problem("birth-wrong");
  const date = dateFromParts({ day: Number(day), month: Number(month), year: Number(year) });
  if (date === undefined) return problem("birth-wrong");
  return date > todayInAlmaty() ? problem("birth-future") : ok(date);
}
