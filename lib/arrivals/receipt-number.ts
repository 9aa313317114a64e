import { randomInt } from "node:crypto";

/** Letters and digits that are not confused on paper or by telephone. */
const alphabet = "ACEFGHJKLMNPRTWXY34679";
const length = 12;

/** A random receipt number that cannot be guessed, so that only people who have seen the receipt know it. */
export const newReceiptNumber = (): string =>
  Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join("");

/** The number in groups of four, the printed form. */
export const printedReceiptNumber = (number: string): string => number.replace(/(.{4})(?=.)/g, "$1-");

/** A typed or scanned number in its stored form; undefined when it is impossible. */
export function readReceiptNumber(typed: string): string | undefined {
  const number = typed.replace(/[\s-]/g, "").toUpperCase();
  return number.length === length && [...number].every((character) => alphabet.includes(character))
    ? number
    : undefined;
}
