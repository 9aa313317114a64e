const DIGIT = /\p{Nd}/u;

/** Unicode keeps the digits of a script together from zero on: the value of one is how many are before it, by tens. */
function digitValue(digit: string): number {
  const point = Number(digit.codePointAt(0));
  let before = 0;
  while (DIGIT.test(String.fromCodePoint(point - before - 1))) before += 1;
  return before % 10;
}

/** Digits of any script as 0-9: Arabic, Persian, Hindi or Bengali keyboards give their own, and mean the same (S3). */
export const plainDigits = (typed: string): string =>
  typed.replace(/(?!\d)\p{Nd}/gu, (digit) => String(digitValue(digit)));

/** Capitals of Cyrillic that no one can tell from those of Latin on paper. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Array.from("АВЕКМНОРСТУХІЅЈ", (letter, at) => [letter, "ABEKMHOPCTYXISJ".charAt(at)]),
);

/**
 * The number of a document as a person copies it: capitals and digits of Latin script, without the spaces and dashes
 * that are put between for reading. Whether any document has such a number is for others to say.
 */
export const documentNumber = (typed: string): string =>
  [
    ...plainDigits(typed)
      .replace(/[\s\u200b\ufeff\-\u2010-\u2015]/g, "")
      .toUpperCase(),
  ]
    .map((letter) => LOOK_ALIKES.get(letter) ?? letter)
    .join("");
