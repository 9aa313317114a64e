const DIGIT = /\p{Nd}/u;

/**
 * The value of a digit. Unicode encodes the ten digits of a script in sequence from zero, so it is the number of digits
 * before it, modulo ten.
 */
function digitValue(digit: string): number {
  const point = Number(digit.codePointAt(0));
  let before = 0;
  while (DIGIT.test(String.fromCodePoint(point - before - 1))) before += 1;
  return before % 10;
}

/** Replaces digits of any script by 0-9, because Arabic, Persian, Hindi or Bengali keyboards type their own (S3). */
export const plainDigits = (typed: string): string =>
  typed.replace(/(?!\d)\p{Nd}/gu, (digit) => String(digitValue(digit)));

/** Cyrillic capitals that look like Latin ones. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Array.from("АВЕКМНОРСТУХІЅЈ", (letter, at) => [letter, "ABEKMHOPCTYXISJ".charAt(at)]),
);

/**
 * The number of a document as a person copies it: Latin capitals and digits, without the spaces and dashes of the
 * printed form. Does not check whether such a number can exist.
 */
export const documentNumber = (typed: string): string =>
  [
    ...plainDigits(typed)
      .replace(/[\s\u200b\ufeff\-\u2010-\u2015]/g, "")
      .toUpperCase(),
  ]
    .map((letter) => LOOK_ALIKES.get(letter) ?? letter)
    .join("");
