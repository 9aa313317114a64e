import { randomInt } from "node:crypto";
import { type Purpose, purposes } from "#lib/domain/policy.ts";
import { documentNumber } from "#lib/domain/typed-characters.ts";

/** Letters and digits that are not confused on paper or by telephone: no 0 O Q D, 1 I, 2 Z, 5 S, 8 B, U V. */
const alphabet = "ACEFGHJKLMNPRTWXY34679";

const randomLength = 8;

/**
 * A new visa number: nine characters A-Z 0-9 (Doc 9303-7). The first gives the purpose; the others are random, so that
 * no number can be guessed from another. The database's unique index ensures that it is new.
 */
export const visaNumber = (purpose: Purpose): string =>
  purposes[purpose].numberPrefix +
  Array.from({ length: randomLength }, () => alphabet.charAt(randomInt(alphabet.length))).join("");

/** A typed visa number in its stored form. */
export const normaliseVisaNumber = documentNumber;

/** Whether a typed number has the form of a visa number. */
export const isVisaNumber = (typed: string): boolean => /^[A-Z0-9]{9}$/.test(normaliseVisaNumber(typed));
