import { ok, problem, type Result } from "../result.ts";

/** Length of the name field of a TD3 passport and of an MRV-A visa; that of an MRV-B visa is 31. */
const NAME_LENGTH = 39;

export type MrzName = {
  /** Exactly as printed, filled with `<`. */
  readonly field: string;
  /** The name as people read it, for border officers. */
  readonly display: string;
  readonly truncated: boolean;
};

export type NameProblem =
  | { readonly reason: "name-empty" }
  /** Letters without a known Latin spelling: the name has to be copied from the passport's MRZ. */
  | { readonly reason: "name-not-latin"; readonly characters: readonly string[] };

/** Latin letters with a recommended spelling of their own (Doc 9303-3, 6.A); all other accents are dropped. */
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
 * A name as an MRZ spells it: A-Z with one `<` between its parts. Apostrophes and other punctuation are removed,
 * hyphens and spaces separate parts (Doc 9303-3, 4.6). Digits and letters of other scripts are left out;
 * `unspeltLetters` lists them.
 */
export function mrzSpelling(name: string): string {
  return latin(name)
    .replace(/[\s<\-\u2010-\u2015]+/g, "<")
    .replace(/[^A-Z<]/g, "")
    .replace(/^<+|<+$|(<)<+/g, "$1");
}

/** The characters of a name that an MRZ cannot contain: digits and letters of other scripts. */
export const unspeltLetters = (name: string): readonly string[] => [
  ...new Set(
    latin(name)
      .match(/[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]/gu)
      ?.filter((character) => !/[A-Z]/.test(character)) ?? [],
  ),
];

/**
 * The name field of a machine readable document (Doc 9303-3, 4.6; truncation: 9303-4 and 9303-7). For a single name
 * leave `givenNames` (or `surname`) empty. A name that fits is not cut; a cut one ends in a letter.
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

/** A name field as people read it: `ERIKSSON<<ANNA<MARIA<<<` becomes "ERIKSSON, ANNA MARIA". */
export function displayName(field: string): string {
  const { surname, givenNames } = splitName(field);
  return givenNames === "" ? surname : `${surname}, ${givenNames}`;
}

/** The two parts of a name field, each with spaces between its words; given names are empty for a single name. */
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
 * The first `length` characters. A filler at the end would hide that the name was cut, so an earlier part gives up a
 * letter to show the first one of the next part; if the parts are initials, the filler is dropped instead.
 */
function endingInLetter(name: string, length: number): string {
  if (name.length <= length || name[length - 1] !== "<") return name.slice(0, length);
  const start = name.slice(0, length - 1);
  const following = name.charAt(length);
  const shorter = start.replace(/([A-Z])[A-Z]((?:<[A-Z])*)$/, "$1$2");
  return shorter === start ? `${start}${following}` : `${shorter}<${following}`;
}
