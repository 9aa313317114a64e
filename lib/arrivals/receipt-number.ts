import { randomInt } from "node:crypto";

/** Letters and digits that no one mistakes for one another on paper or by telephone. */
const alphabet = "ACEFGHJKLMNPRTWXY34679";
const length = 12;

/** A receipt's number: so random that anyone who knows one has seen the receipt. */
export const newReceiptNumber = (): string =>
  Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join("");

/** The number in groups of four, as it is printed. */
export const printedReceiptNumber = (number: string): string => number.replace(/(.{4})(?=.)/g, "$1-");

/** A number as a person types or scans it, in the form in which it is stored; undefined when it cannot be one. */
export function readReceiptNumber(typed: string): string | undefined {
  const number = typed.replace(/[\s-]/g, "").toUpperCase();
  return number.length === length && [...number].every((character) => alphabet.includes(character))
    ? number
    : undefined;
}
