import { checkAddress } from "#lib/domain/address.ts";
import { DWELLINGS, OCCASIONS, STAY_PURPOSES } from "#lib/domain/arrival.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { fieldReader } from "./field-reader.ts";
import { nationalityCode } from "./nationality-code.ts";
import type { Notice } from "./notice.ts";
import { mostChildren, type NoticeFieldProblem, type TypedNotice } from "./typed-notice.ts";

const sexes = ["F", "M", "X"] as const;

/**
 * Reads a notice as typed, from a form, a table or a program, into the form in which it is stored. Every field that can't
 * be read is named; whether what was read makes sense is judged by the rules (`arrivalProblems`). The stay begins on
 * the day of arrival unless told otherwise.
 */
export function readNotice(
  policy: Policy,
  typed: TypedNotice,
): Result<Notice, readonly NoticeFieldProblem[]> {
  const problems: NoticeFieldProblem[] = [];
  const read = fieldReader(problems);
  const occasion = read.choice("occasion", typed.occasion, OCCASIONS);
  const arrivalOn = read.date("arrivalOn", typed.arrivalOn);
  const stayFrom = typed.stayFrom.trim() === "" ? arrivalOn : read.date("stayFrom", typed.stayFrom);
  const stayUntil = read.optionalDate("stayUntil", typed.stayUntil);
  const borderPoint = read.text("borderPoint", typed.borderPoint, { most: 100, optional: true });
  const purpose = read.choice("purpose", typed.purpose, STAY_PURPOSES);
  const name = read.name("", typed);
  const sex = read.choice("sex", typed.sex, sexes);
  const birthDate = read.date("birthDate", typed.birthDate);
  const nationality = nationalityCode(policy, typed.nationality);
  if (typed.nationality.trim() === "") problems.push({ field: "nationality", code: "missing" });
  else if (nationality === undefined) problems.push({ field: "nationality", code: "nationality-unknown" });
  const passportNumber = read.number("passportNumber", typed.passportNumber, "passport-number");
  const passportIssuedOn = read.optionalDate("passportIssuedOn", typed.passportIssuedOn);
  const passportExpiresOn = read.optionalDate("passportExpiresOn", typed.passportExpiresOn);
  const visaNumber = read.number("visaNumber", typed.visaNumber, "visa-number", true);
  const dwelling = read.choice("dwelling", typed.dwelling, DWELLINGS);
  const address = checkAddress(typed);
  if (!address.ok)
    problems.push(...address.problem.map(({ field, kind }) => ({ field, code: `address.${kind}` })));
  if (typed.children.length > mostChildren)
    problems.push({ field: "children", code: "too-many-children", values: { most: mostChildren } });
  const children = typed.children.slice(0, mostChildren).map((child, index) => ({
    ...read.name(`children.${index}.`, child),
    birthDate: read.date(`children.${index}.birthDate`, child.birthDate) as PlainDate,
    passportNumber: read.number(
      `children.${index}.passportNumber`,
      child.passportNumber,
      "passport-number",
      true,
    ),
  }));
  if (
    problems.length > 0 ||
    !address.ok ||
    occasion === undefined ||
    arrivalOn === undefined ||
    stayFrom === undefined ||
    purpose === undefined ||
    sex === undefined ||
    birthDate === undefined ||
    nationality === undefined ||
    dwelling === undefined
  )
    return problem(problems);
  return ok({
    occasion,
    arrivalOn,
    borderPoint,
    stayFrom,
    stayUntil,
    purpose,
    ...name,
    sex,
    birthDate,
    nationality,
    passportNumber,
    passportIssuedOn,
    passportExpiresOn,
    visaNumber,
    children,
    address: address.value,
    dwelling,
  });
}
