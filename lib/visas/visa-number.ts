import { randomInt } from "node:crypto";
import { type Purpose, purposes } from "#lib/domain/policy.ts";
import { documentNumber } from "#lib/domain/typed-characters.ts";

/** Letters and digits that no one mistakes for one another on paper or by telephone: no 0 O Q D, 1 I, 2 Z, 5 S, 8 B, U V. */
const alphabet = "ACEFGHJKLMNPRTWXY34679";

const randomLength = 8;

/**
 * A new visa number: nine characters A-Z 0-9 (Doc 9303-7), the first says the purpose, the rest is random so that
 * no number can be guessed from another. That it is new is decided by the database's unique index.
 */
export const visaNumber = (purpose: Purpose): string =>
  purposes[purpose].numberPrefix +
  Array.from({ length: randomLength }, () => alphabet.charAt(randomInt(alphabet.length))).join("");

/** A visa number as a person types it, in the form in which it is stored. */
export const normaliseVisaNumber = documentNumber;

/** Has a typed number the form of a visa number? */
export const isVisaNumber = (typed: string): boolean => /^[A-Z0-9]{9}$/.test(normaliseVisaNumber(typed));
