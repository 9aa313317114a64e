/** Cyrillic letters, Kazakh ones among them, in the Latin letters that passports most often spell them with. */
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
 * Spellings of one sound that different countries' passports use, each led to one; in this order. Two names that sound
 * different may meet: what is found by them is looked at by a person.
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
 * The words of a name in a form that is the same for its spellings: with and without accents, in Cyrillic, Kazakh or
 * Latin letters, by this country's transliteration or another's (Юрий, Yuriy, Jurij, IURII). Other scripts stay as they
 * are. For finding and comparing, never for showing.
 */
export const nameTerms = (name: string): readonly string[] => [
  ...new Set(
    spelt(name)
      .map(sounded)
      .filter((word) => word !== ""),
  ),
];

/** The words in capital Latin letters without accents, before their sounds are looked at. */
const spelt = (name: string): readonly string[] =>
  [...name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase()]
    .map((letter) => CYRILLIC[letter] ?? LATIN[letter] ?? letter)
    .join("")
    .replace(/['’‘ʼ`´]/g, "")
    .split(/[^\p{L}\p{N}]+/u);

const sounded = (word: string): string =>
  SAME_SOUND.reduce((spelt, [sound, letters]) => spelt.replace(sound, letters), word);

/** What may come after the letters typed so far and change how they sound: C before E, K before H. */
const TAILS = ["", "E", "H", "S", "U", "CH"];

/**
 * The words of a name that is not typed to its end: of each the ways in which the whole word may begin, in the form of
 * `nameWords`. "Spec" may become Specimen (SPES…) or Spector (SPEK…).
 */
export const nameBeginnings = (typed: string): readonly (readonly string[])[] =>
  spelt(typed)
    .map((word) => [...new Set(TAILS.map((tail) => beginning(word, tail)))].filter((begun) => begun !== ""))
    .filter((ways) => ways.length > 0);

function beginning(word: string, tail: string): string {
  const [whole, end] = [sounded(word + tail), sounded(tail)];
  return whole.endsWith(end) ? whole.slice(0, whole.length - end.length) : whole;
}

/** All words of a person's name in one order, whichever part each is in; empty when there is none. */
export const nameKey = (surname: string, givenNames: string): string =>
  [...new Set(nameTerms(`${surname} ${givenNames}`))].sort().join(" ");

/**
 * Whether two name keys may mean one person: the same words, or one leaves out some of the other's, such as a father's
 * name, and still has two. Anyone who compares knows the birth date to be the same.
 */
export function mayBeSameName(left: string, right: string): boolean {
  if (left === "" || right === "") return false;
  if (left === right) return true;
  const [fewer = [], more = []] = [left.split(" "), right.split(" ")].sort((a, b) => a.length - b.length);
  return fewer.length > 1 && fewer.every((word) => more.includes(word));
}
