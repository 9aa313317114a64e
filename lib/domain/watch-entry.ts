import { characterCount, cleanText, hasForbiddenCharacter } from "./clean-text.ts";
import { nameTerms } from "./names/name-key.ts";
import { comparedNumber } from "./names/same-person.ts";
import { isAfter, isBefore, type PlainDate } from "./plain-date.ts";
import { ok, problem, type Result } from "./result.ts";

/** An entry of the watch list as typed or as read from a table; an invalid date is `wrong`. */
export interface TypedWatchEntry {
  readonly surname: string;
  readonly givenNames: string;
  readonly birthDate: PlainDate | "" | "wrong";
  readonly passportNumber: string;
  readonly issuingState: string;
  readonly reason: string;
  readonly expiresOn: PlainDate | "" | "wrong";
}

export type WatchField = keyof TypedWatchEntry;

/** The fault of a field. */
export interface WatchProblem {
  readonly field: WatchField;
  readonly kind:
    | "missing"
    | "long"
    | "characters"
    | "wrong"
    | "in-future"
    | "past"
    /** Neither a name with a birth date nor a passport with its state. */
    | "nobody";
}

export interface WatchEntryFacts {
  readonly surname: string;
  readonly givenNames: string;
  readonly birthDate: PlainDate | undefined;
  readonly passport: { readonly number: string; readonly state: string } | undefined;
  readonly reason: string;
  readonly expiresOn: PlainDate;
}

/** Longest name and longest reason, in characters. */
const maxWatchNameLength = 100;
export const maxWatchReasonLength = 500;

/**
 * Checks an entry: it needs a name with the birth date, or a passport's number with its state, or both; a reason; a
 * last day that has not passed. Problems name the field.
 */
export function checkWatchEntry(
  typed: TypedWatchEntry,
  today: PlainDate,
): Result<WatchEntryFacts, readonly WatchProblem[]> {
  const surname = cleanText(typed.surname, false);
  const givenNames = cleanText(typed.givenNames, false);
  const reason = cleanText(typed.reason, true);
  const number = comparedNumber(typed.passportNumber);
  const state = typed.issuingState.trim().toUpperCase();
  const hasName = nameTerms(`${surname} ${givenNames}`).length > 0;
  const hasBirth = typed.birthDate !== "";
  const problems: WatchProblem[] = [
    ...textProblems("surname", surname, maxWatchNameLength),
    ...textProblems("givenNames", givenNames, maxWatchNameLength),
    ...birthProblems(typed.birthDate, today),
    ...(number !== "" && !/^[A-Z0-9]{4,15}$/.test(number) ? [fault("passportNumber", "wrong")] : []),
    ...(state !== "" && !/^([A-Z]{3}|D)$/.test(state) ? [fault("issuingState", "wrong")] : []),
    ...(number !== "" && state === "" ? [fault("issuingState", "missing")] : []),
    ...(number === "" && state !== "" ? [fault("passportNumber", "missing")] : []),
    ...(hasName && !hasBirth && number === "" ? [fault("birthDate", "missing")] : []),
    ...(hasBirth && !hasName ? [fault("surname", "missing")] : []),
    ...(!hasName && !hasBirth && number === "" && state === "" ? [fault("surname", "nobody")] : []),
    ...(reason === "" ? [fault("reason", "missing")] : textProblems("reason", reason, maxWatchReasonLength)),
    ...expiryProblems(typed.expiresOn, today),
  ];
  const { birthDate, expiresOn } = typed;
  if (problems.length > 0 || birthDate === "wrong" || expiresOn === "wrong" || expiresOn === "")
    return problem(problems);
  return ok({
    surname,
    givenNames,
    birthDate: birthDate === "" ? undefined : birthDate,
    passport: number === "" ? undefined : { number, state },
    reason,
    expiresOn,
  });
}

const fault = (field: WatchField, kind: WatchProblem["kind"]): WatchProblem => ({ field, kind });

function textProblems(field: WatchField, text: string, max: number): WatchProblem[] {
  if (hasForbiddenCharacter(text)) return [fault(field, "characters")];
  return characterCount(text) > max ? [fault(field, "long")] : [];
}

function birthProblems(birthDate: TypedWatchEntry["birthDate"], today: PlainDate): WatchProblem[] {
  if (birthDate === "") return [];
  if (birthDate === "wrong") return [fault("birthDate", "wrong")];
  return isAfter(birthDate, today) ? [fault("birthDate", "in-future")] : [];
}

function expiryProblems(expiresOn: TypedWatchEntry["expiresOn"], today: PlainDate): WatchProblem[] {
  if (expiresOn === "") return [fault("expiresOn", "missing")];
  if (expiresOn === "wrong") return [fault("expiresOn", "wrong")];
  return isBefore(expiresOn, today) ? [fault("expiresOn", "past")] : [];
}
