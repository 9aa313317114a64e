/** Cyrillic letters, including Kazakh ones, in the Latin spelling that passports use most often. */
const CYRILLIC: Readonly<Record<string, string>> = {
  А: "A",
  Ә: "A",
  Б: "B",
  В: "V",
  Г: "G",
  Ғ: "G",
  Ґ: "G",
  Д: "D",
  Е: "E",
  Є: "IE",
  Ж: "ZH",
  З: "Z",
  И: "I",
  І: "I",
  К: "K",
  Қ: "K",
  Л: "L",
  М: "M",
  Н: "N",
  Ң: "N",
  О: "O",
  Ө: "O",
  П: "P",
  Р: "R",
  С: "S",
  Т: "T",
  У: "U",
  Ұ: "U",
  Ү: "U",
  Ф: "F",
  Х: "KH",
  Һ: "H",
  Ц: "TS",
  Ч: "CH",
  Ш: "SH",
  Щ: "SHCH",
  Ъ: "",
  Ы: "Y",
  Ь: "",
  Э: "E",
  Ю: "IU",
  Я: "IA",
};

/** Latin letters that are more than a letter with an accent. */
const LATIN: Readonly<Record<string, string>> = {
  Æ: "A",
  Ð: "D",
  Đ: "D",
  Ħ: "H",
  ı: "I",
  Ĳ: "I",
  Ł: "L",
  Ŋ: "N",
  Œ: "O",
  Ø: "O",
  ẞ: "SS",
  ß: "SS",
  Þ: "TH",
  Ŧ: "T",
  Ə: "A",
};

/**
 * Different countries' spellings of one sound, each mapped to one spelling; applied in this order. Names that sound
 * different may get the same key, so an officer checks every match.
 */
const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/SHCH|SCH|TSCH/g, "SH"],
  [/KH/g, "H"],
  [/DZH|ZH|DJ/g, "I"],
  [/PH/g, "F"],
  [/CK|Q/g, "K"],
  [/X/g, "KS"],
  [/C(?=[EIY])/g, "S"],
  [/C(?!H)/g, "K"],
  [/T[SZ]/g, "S"],
  [/W/g, "V"],
  [/[YJ]/g, "I"],
  [/OU|UE|IU/g, "U"],
  [/AE|AA/g, "A"],
  [/OE|IO/g, "O"],
  [/IE|EE/g, "E"],
  [/(?<=[^CS])H/g, ""],
  [/(.)\1+/g, "$1"],
];

/**
 * The words of a name in a form that is the same for all its spellings: with and without accents, in Cyrillic, Kazakh
 * or Latin letters, in any country's transliteration (Юрий, Yuriy, Jurij, IURII). Other scripts are kept unchanged. For
 * searching and comparing, not for display.
 */
export const nameTerms = (name: string): readonly string[] => [
  ...new Set(
    spelt(name)
      .map(sounded)
      .filter((word) => word !== ""),
  ),
];

/** The words in Latin capitals without accents, before sounds are unified. */
const spelt = (name: string): readonly string[] =>
  [...name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase()]
    .map((letter) => CYRILLIC[letter] ?? LATIN[letter] ?? letter)
    .join("")
    .replace(/['’‘ʼ`´]/g, "")
    .split(/[^\p{L}\p{N}]+/u);

const sounded = (word: string): string =>
  SAME_SOUND.reduce((spelt, [sound, letters]) => spelt.replace(sound, letters), word);

/** Letters that may follow a partly typed word and change how it sounds: C before E, K before H. */
const TAILS = ["", "E", "H", "S", "U", "CH"];

/**
 * The words of a partly typed name: for each, the possible beginnings of the whole word in the form of `nameTerms`.
 * "Spec" may become Specimen (SPES…) or Spector (SPEK…).
 */
export const nameBeginnings = (typed: string): readonly (readonly string[])[] =>
  spelt(typed)
    .map((word) => [...new Set(TAILS.map((tail) => beginning(word, tail)))].filter((begun) => begun !== ""))
    .filter((ways) => ways.length > 0);

function beginning(word: string, tail: string): string {
  const [whole, end] = [sounded(word + tail), sounded(tail)];
  return whole.endsWith(end) ? whole.slice(0, whole.length - end.length) : whole;
}

/** The words of a person's name in one order, regardless of the part in which each appears; empty without a name. */
export const nameKey = (surname: string, givenNames: string): string =>
  [...new Set(nameTerms(`${surname} ${givenNames}`))].sort().join(" ");

/**
 * Whether two name keys may belong to one person: their words are the same, or one lacks words of the other, such as a
 * patronymic, and still has two. Callers must have compared the birth date.
 */
export function mayBeSameName(left: string, right: string): boolean {
  if (left === "" || right === "") return false;
  if (left === right) return true;
  const [fewer = [], more = []] = [left.split(" "), right.split(" ")].sort((a, b) => a.length - b.length);
  return fewer.length > 1 && fewer.every((word) => more.includes(word));
}
