import type { PlainDate } from "#lib/domain/plain-date.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { documentNumber } from "#lib/domain/typed-characters.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";
import type { VisaQuestion } from "#lib/visas/check-visa.ts";
import { isVisaNumber } from "#lib/visas/visa-number.ts";

interface QuestionProblem {
  readonly field: "number" | "passport" | "birth";
  readonly key: keyof Messages["verify"]["error"];
}

/** The three details of a post. Problem: the fault of each, by the key of its message. */
export function parseQuestion(form: FormReader): Result<VisaQuestion, readonly QuestionProblem[]> {
  const number = documentNumber(form.text("number"));
  const passportNumber = documentNumber(form.text("passport"));
  const birth = parseBirth(form);
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

function parseBirth(form: FormReader): Result<PlainDate, "birth-missing" | "birth-wrong" | "birth-future"> {
  const date = form.date("birth");
  if (!date.ok) return problem(date.problem === "missing" ? "birth-missing" : "birth-wrong");
  return date.value > todayInAlmaty() ? problem("birth-future") : date;
}
