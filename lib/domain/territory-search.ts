import type { Policy, Territory } from "./policy.ts";

/**
 * The territories whose names in any language, former names, spellings or codes match the text, best match first: a
 * whole name, then a name's beginning, then a word's beginning, then any part. Case, accents, ё, hyphens and spaces are
 * ignored. An empty text matches all, in the policy's order.
 */
export function searchTerritories(policy: Policy, text: string): readonly Territory[] {
  const wanted = folded(text);
  return policy.territories
    .map((territory) => ({ territory, rank: rankOf(territory, wanted) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ territory }) => territory);
}

const NO_MATCH = 4;

const rankOf = (territory: Territory, wanted: string): number =>
  Math.min(...namesOf(territory).map((name) => nameRank(name, wanted)), codeRank(territory, wanted));

function nameRank(name: string, wanted: string): number {
  const at = ` ${name}`.indexOf(` ${wanted}`);
  if (name === wanted) return 0;
  if (at === 0) return 1;
  if (at > 0) return 2;
  // A part inside a word matches only from three letters on, since one or two would match everything. It helps readers
  // who omit the first words or join them.
  return wanted.length > 2 && name.replaceAll(" ", "").includes(wanted.replaceAll(" ", "")) ? 3 : NO_MATCH;
}

const codeRank = ({ code, alpha3 }: Territory, wanted: string): number =>
  [code, alpha3].some((candidate) => candidate.toLowerCase() === wanted) ? 0 : NO_MATCH;

const namesOf = ({ names, otherNames }: Territory): string[] =>
  [...Object.values(names), ...otherNames].map(folded);

/**
 * Lower case without accents, except that й stays different from и. Kazakh letters become those of a Russian keyboard.
 */
const folded = (text: string): string =>
  [...text.normalize("NFC").toLowerCase()]
    .map(
      (letter) =>
        KEYBOARD[letter] ?? (letter === "й" ? letter : letter.normalize("NFD").replace(/\p{M}/gu, "")),
    )
    .join("")
    .replace(/['’ʼ`"().,]/g, "")
    .replace(/[\s\-\u2010-\u2015]+/g, " ")
    .trim();

const KEYBOARD: Readonly<Record<string, string>> = {
  ё: "е",
  ә: "а",
  ғ: "г",
  қ: "к",
  ң: "н",
  ө: "о",
  ұ: "у",
  ү: "у",
  һ: "х",
  і: "и",
  ъ: "ь",
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
};
