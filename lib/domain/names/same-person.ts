import type { PlainDate } from "../plain-date.ts";
import { mayBeSameName } from "./name-key.ts";

/** A passport in the form for comparison: the number in capitals and digits, and codes of its state. */
export interface ComparedPassport {
  readonly number: string;
  /** MRZ codes of the states that may have issued it; the nationality if nothing else is known. */
  readonly states: readonly string[];
}

/** A person in the form for comparison of two records. */
export interface ComparedPerson {
  /** Keys of every known name of the person (lib/domain/names/name-key.ts). */
  readonly nameKeys: readonly string[];
  /** Undefined unless the day is known. */
  readonly birthDate: PlainDate | undefined;
  readonly passport: ComparedPassport | undefined;
}

/** The reason why two records match. */
export type SameBy = "passport" | "name-and-birth";

/** A passport number in the form for comparison: capitals and digits only. */
export const comparedNumber = (number: string): string =>
  number
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/**
 * The reasons why two records may be one person: the same passport (number and state), or the same birth date and a
 * name that may be the same in any spelling. Empty if there is none. A match may be two people, so an officer checks
 * it.
 */
export function samePersonBy(one: ComparedPerson, other: ComparedPerson): readonly SameBy[] {
  return [
    ...(isSamePassport(one.passport, other.passport) ? (["passport"] as const) : []),
    ...(isSameNameAndBirth(one, other) ? (["name-and-birth"] as const) : []),
  ];
}

function isSamePassport(one: ComparedPassport | undefined, other: ComparedPassport | undefined): boolean {
  if (one === undefined || other === undefined || one.number === "") return false;
  return one.number === other.number && one.states.some((state) => other.states.includes(state));
}

const isSameNameAndBirth = (one: ComparedPerson, other: ComparedPerson): boolean =>
  one.birthDate !== undefined &&
  one.birthDate === other.birthDate &&
  one.nameKeys.some((left) => other.nameKeys.some((right) => mayBeSameName(left, right)));
