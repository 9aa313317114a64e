import { ok, problem, type Result } from "../result.ts";

/** The name field of a TD3 passport and of an MRV-A visa; an MRV-B visa has 31. */
const NAME_LENGTH = 39;

export type MrzName = {
  /** Exactly as printed, filled with `<`. */
  readonly field: string;
  /** The same for people: what the border officer reads. */
  readonly display: string;
  readonly truncated: boolean;
};

export type NameProblem =
  | { readonly reason: "name-empty" }
  /** Letters that no Latin spelling can be derived from here: the passport's own MRZ has to be copied. */
  | { readonly reason: "name-not-latin"; readonly characters: readonly string[] };

/** Latin letters with a recommended spelling of their own (Doc 9303-3, 6.A); other accents just fall away. */
const SPELLINGS: Readonly<Record<string, string>> = {
  Ä: "AE",
  Å: "AA",
  Æ: "AE",
  Ð: "D",
  Ö: "OE",
  Ø: "OE",
  Ü: "UE",
  Þ: "TH",
  ẞ: "SS",
  Đ: "D",
  Ħ: "H",
  Ĳ: "IJ",
  Ł: "L",
  Ŋ: "N",
  Œ: "OE",
  Ŧ: "T",
  Ə: "E",
};

/**
 * A name as an MRZ spells it: A-Z with one `<` between its parts. Apostrophes and other punctuation vanish, hyphens and
 * spaces part (Doc 9303-3, 4.6). Digits and letters of other scripts are left out; `unspeltLetters` names them.
 */
export function mrzSpelling(name: string): string {
  return latin(name)
    .replace(/[\s<\-\u2010-\u2015]+/g, "<")
    .replace(/[^A-Z<]/g, "")
    .replace(/^<+|<+$|(<)<+/g, "$1");
}

/** The characters of a name that have no place in an MRZ: other scripts and digits. */
export const unspeltLetters = (name: string): readonly string[] => [
  ...new Set(
    latin(name)
      .match(/[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]/gu)
      ?.filter((character) => !/[A-Z]/.test(character)) ?? [],
  ),
];

/**
 * The name field of a machine readable document (Doc 9303-3, 4.6; 9303-4 and 9303-7 on truncation).
 * One name only: leave `givenNames` (or `surname`) empty. What fits is never cut; what is cut ends in a letter.
 */
export function mrzName(
  surname: string,
  givenNames: string,
  length: number = NAME_LENGTH,
): Result<MrzName, NameProblem> {
  const characters = unspeltLetters(surname + givenNames);
  if (characters.length > 0) return problem({ reason: "name-not-latin", characters });
  const names = [mrzSpelling(surname), mrzSpelling(givenNames)].filter((part) => part !== "");
  const [primary, secondary] = names;
  if (primary === undefined) return problem({ reason: "name-empty" });
  const whole = names.join("<<");
  const cut = whole.length <= length ? whole : truncated(primary, secondary, length);
  return ok({ field: cut.padEnd(length, "<"), display: displayName(cut), truncated: whole.length > length });
}

/** A name field for people: `ERIKSSON<<ANNA<MARIA<<<` reads "ERIKSSON, ANNA MARIA". */
export function displayName(field: string): string {
  const { surname, givenNames } = splitName(field);
  return givenNames === "" ? surname : `${surname}, ${givenNames}`;
}

/** The two identifiers of a name field with spaces between their parts; one-name holders have no given names. */
export function splitName(field: string): { readonly surname: string; readonly givenNames: string } {
  const [primary = "", ...rest] = field.replace(/<+$/, "").split("<<");
  const spaced = (part: string) => part.replace(/<+/g, " ").trim();
  return { surname: spaced(primary), givenNames: spaced(rest.join("<")) };
}

const latin = (name: string): string =>
  [...name.normalize("NFC")]
    .map((character) => {
      const upper = character.toUpperCase();
      return SPELLINGS[upper] ?? upper.normalize("NFD").replace(/\p{M}/gu, "");
    })
    .join("");

function truncated(primary: string, secondary: string | undefined, length: number): string {
  if (secondary === undefined) return endingInLetter(primary, length);
  const kept = endingInLetter(primary, Math.min(primary.length, length - 3));
  return `${kept}<<${endingInLetter(secondary, length - kept.length - 2)}`;
}

/**
 * The first `length` characters, but never a filler at the end, which would hide that something was cut: an earlier
 * part gives a letter so that the next part shows its first; initials have none to give and lose the filler instead.
 */
function endingInLetter(name: string, length: number): string {
  if (name.length <= length || name[length - 1] !== "<") return name.slice(0, length);
  const start = name.slice(0, length - 1);
  const following = name.charAt(length);
  const shorter = start.replace(/([A-Z])[A-Z]((?:<[A-Z])*)$/, "$1$2");
  return shorter === start ? `${start}${following}` : `${shorter}<${following}`;
}
