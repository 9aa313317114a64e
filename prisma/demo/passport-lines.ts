import { checkDigit } from "#lib/domain/mrz/check-digit.ts";
import { mrzDate } from "#lib/domain/mrz/mrz-date.ts";
import { mrzName } from "#lib/domain/mrz/mrz-name.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";

export interface SpecimenPassport {
  readonly surname: string;
  readonly givenNames: string;
  readonly passportNumber: string;
  /** MRZ code, also used as the issuing state. */
  readonly nationality: string;
  readonly birthDate: PlainDate;
  readonly sex: "F" | "M" | "X";
  readonly expiry: PlainDate;
}

/**
 * The machine readable zone of a specimen's passport (Doc 9303-4, 4.2), for pasting into the questionnaire.
 * @throws Error when the name has no Latin spelling: specimens are written in Latin letters
 */
export function passportLines(passport: SpecimenPassport): readonly [string, string] {
  const name = mrzName(passport.surname, passport.givenNames);
  if (!name.ok) throw new Error("A specimen's name must be in Latin letters");
  const state = passport.nationality.padEnd(3, "<");
  const checked = (field: string) => field + checkDigit(field);
  const number = checked(passport.passportNumber.padEnd(9, "<"));
  const birth = checked(mrzDate(passport.birthDate));
  const expiry = checked(mrzDate(passport.expiry));
  const personal = checked("<".repeat(14));
  const sex = passport.sex === "X" ? "<" : passport.sex;
  const composite = checkDigit(number + birth + expiry + personal);
  return [`P<${state}${name.value.field}`, `${number}${state}${birth}${sex}${expiry}${personal}${composite}`];
}
