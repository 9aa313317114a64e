import { mrzDate } from "../mrz/mrz-date.ts";
import { mrzName, mrzSpelling, unspeltLetters } from "../mrz/mrz-name.ts";
import type { PassportMrz, Sex } from "../mrz/passport-mrz.ts";
import type { PlainDate } from "../plain-date.ts";

/** The source of a person's data. */
export type PersonSource = "mrz" | "invitation" | "answers";

/** The data of one person in passport, invitation or answers; fields that the source lacks are left out. */
export type PersonData = {
  readonly surname: string;
  readonly givenNames: string;
  readonly documentNumber: string;
  /** MRZ code (three letters, or `D`). */
  readonly nationality: string;
  readonly birthDate?: PlainDate | undefined;
  /** `YYMMDD` with `<` for unknown parts, if the source prints it in this form. */
  readonly birthDatePrinted?: string | undefined;
  readonly sex: Sex;
  readonly expiry?: PlainDate | undefined;
  readonly issuingState?: string | undefined;
};

/** The holder's data from a passport's machine readable zone, in the form for comparison. */
export const personFromMrz = ({
  surname,
  givenNames,
  documentNumber,
  nationality,
  birthDate,
  birthDatePrinted,
  sex,
  expiry,
  issuingState,
}: PassportMrz): PersonData => ({
  surname,
  givenNames,
  documentNumber,
  nationality,
  birthDate,
  birthDatePrinted,
  sex,
  expiry,
  issuingState,
});

export type Severity = "void-at-border" | "to-be-checked" | "harmless";

export type PersonField =
  | "surname"
  | "givenNames"
  | "documentNumber"
  | "nationality"
  | "birthDate"
  | "sex"
  | "expiry"
  | "issuingState";

export type Difference = {
  readonly field: PersonField;
  readonly between: readonly [PersonSource, PersonSource];
  readonly left: string;
  readonly right: string;
  readonly severity: Severity;
};

type Source = { readonly source: PersonSource; readonly person: PersonData };

/**
 * The differences between two sources, in the passport's order of fields. A visa that differs from the passport in
 * name, number, nationality, birth date or sex is void at the border (R2); a different spelling is harmless.
 */
export function comparePersons(left: Source, right: Source): readonly Difference[] {
  const a = left.person;
  const b = right.person;
  const found = (field: PersonField, l: string, r: string, severity: Severity | undefined): Difference[] =>
    severity === undefined
      ? []
      : [{ field, between: [left.source, right.source], left: l, right: r, severity }];
  const names = nameSeverities(a, b);
  return [
    ...found("surname", a.surname, b.surname, names.surname),
    ...found("givenNames", a.givenNames, b.givenNames, names.givenNames),
    ...found(
      "documentNumber",
      a.documentNumber,
      b.documentNumber,
      textSeverity(a.documentNumber, b.documentNumber),
    ),
    ...found("nationality", a.nationality, b.nationality, textSeverity(a.nationality, b.nationality)),
    ...found("birthDate", birthText(a), birthText(b), birthSeverity(a, b)),
    ...found("sex", a.sex, b.sex, sexSeverity(a.sex, b.sex)),
    ...found("expiry", a.expiry ?? "", b.expiry ?? "", whereBothSay(a.expiry, b.expiry)),
    ...found(
      "issuingState",
      a.issuingState ?? "",
      b.issuingState ?? "",
      whereBothSay(a.issuingState, b.issuingState),
    ),
  ];
}

/** The differences between all pairs of the given sources. */
export const compareSources = (sources: readonly Source[]): readonly Difference[] =>
  sources.flatMap((left, index) => sources.slice(index + 1).flatMap((right) => comparePersons(left, right)));

/** The highest severity among differences, or undefined when there are none. */
export const heaviest = (differences: readonly Difference[]): Severity | undefined =>
  (["void-at-border", "to-be-checked", "harmless"] as const).find((severity) =>
    differences.some((difference) => difference.severity === severity),
  );

type NameSeverities = {
  readonly surname: Severity | undefined;
  readonly givenNames: Severity | undefined;
};

function nameSeverities(a: PersonData, b: PersonData): NameSeverities {
  // A passport whose name field was cut shows only the beginning, so an officer checks the rest instead of refusing.
  const ifDifferent = isCutOf(a, b) || isCutOf(b, a) ? "to-be-checked" : "void-at-border";
  return {
    surname: partSeverity(a.surname, b.surname, ifDifferent),
    givenNames: partSeverity(a.givenNames, b.givenNames, ifDifferent),
  };
}

function partSeverity(a: string, b: string, ifDifferent: Severity): Severity | undefined {
  if (a === b) return undefined;
  if (spelling(a) === spelling(b)) return "harmless";
  // Ü is UE by Doc 9303, but some states print U: the names are the same, but an officer should see the difference.
  return spelling(withoutAccents(a)) === spelling(withoutAccents(b)) ? "to-be-checked" : ifDifferent;
}

/** Names in other scripts have no spelling here and match only themselves. */
const spelling = (name: string): string => (unspeltLetters(name).length > 0 ? name : mrzSpelling(name));

const withoutAccents = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "");

/**
 * Whether `short` fills its name field to the last letter and its parts begin the parts of the longer name in order.
 */
function isCutOf(short: PersonData, long: PersonData): boolean {
  const cut = mrzName(short.surname, short.givenNames);
  const whole = mrzName(long.surname, long.givenNames);
  if (!cut.ok || cut.value.field.endsWith("<") || !whole.ok || !whole.value.truncated) return false;
  return (["surname", "givenNames"] as const).every((field) => {
    const parts = mrzSpelling(long[field]).split("<");
    return mrzSpelling(short[field])
      .split("<")
      .every((part, at) => parts[at]?.startsWith(part));
  });
}

/** The severity of a difference between two numbers or codes; case, spaces and fillers are ignored. */
function textSeverity(a: string, b: string): Severity | undefined {
  if (a === b) return undefined;
  return compact(a) === compact(b) ? "harmless" : "void-at-border";
}

const compact = (text: string): string => text.toUpperCase().replace(/[\s<-]/g, "");

const birthText = (person: PersonData): string => person.birthDate ?? person.birthDatePrinted ?? "";

/** A partly known birth date matches if the known part does; an officer decides on the rest. */
function birthSeverity(a: PersonData, b: PersonData): Severity | undefined {
  if (a.birthDate !== undefined && b.birthDate !== undefined) {
    return a.birthDate === b.birthDate ? undefined : "void-at-border";
  }
  const [left, right] = [printedBirth(a), printedBirth(b)];
  if (left === right) return undefined;
  const agrees = [...left].every(
    (character, at) => character === "<" || right[at] === "<" || character === right[at],
  );
  return agrees ? "to-be-checked" : "void-at-border";
}

const printedBirth = (person: PersonData): string =>
  person.birthDatePrinted ?? (person.birthDate === undefined ? "<<<<<<" : mrzDate(person.birthDate));

function sexSeverity(a: Sex, b: Sex): Severity | undefined {
  if (a === b) return undefined;
  return a === "X" || b === "X" ? "to-be-checked" : "void-at-border";
}

const whereBothSay = (a: string | undefined, b: string | undefined): Severity | undefined =>
  a === undefined || b === undefined || a === b ? undefined : "to-be-checked";
