import type { PlainDate } from "../plain-date.ts";
import { mayBeSameName } from "./name-key.ts";

/** A passport in the form in which it is compared: the number's capitals and digits, and codes of its state. */
export interface ComparedPassport {
  readonly number: string;
  /** MRZ codes of the states that may have issued it; where only the nationality is known, that. */
  readonly states: readonly string[];
}

/** A person in the form in which two records are compared. */
export interface ComparedPerson {
  /** Keys of every name by which the person is known (lib/domain/names/name-key.ts). */
  readonly nameKeys: readonly string[];
  /** Undefined when it is not known to the day. */
  readonly birthDate: PlainDate | undefined;
  readonly passport: ComparedPassport | undefined;
}

/** By what two records meet. */
export type SameBy = "passport" | "name-and-birth";

/** A passport's number as it is compared: capitals and digits, whatever is between them. */
export const comparedNumber = (number: string): string =>
  number
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/**
 * By what two records may mean one person: the same passport (number and state), or a name that may be the same in any
 * spelling, born on the same day. Empty: by nothing. Anyone who is told looks for themselves: it may be two people.
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
