import { nameBeginnings } from "#lib/domain/names/name-key.ts";

/** A number in the form of search terms: capitals and digits only. */
export const searchNumber = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");

export interface SearchTerms {
  /**
   * For each typed word, the possible beginnings of the word to find: names in any spelling, numbers from their
   * beginning.
   */
  readonly beginnings: readonly (readonly string[])[];
  /** The typed texts that may be the complete number of a visa, a passport or an invitation. */
  readonly numbers: readonly string[];
}

const max = 6;

/**
 * The search terms of a typed text. A text of only digits, spaces and hyphens is one number; in any other text each
 * part with a digit is a number and each part without one a word of a name. At most six terms.
 */
export function searchTerms(typed: string): SearchTerms {
  const text = typed.trim().slice(0, 200);
  const whole = searchNumber(text);
  // An invitation's or a visa's number copied with its spaces.
  if (/^[\p{N}\s-]+$/u.test(text))
    return whole === "" ? { beginnings: [], numbers: [] } : { beginnings: [[whole]], numbers: [whole] };
  const found = text
    .split(/[\s,;]+/)
    .flatMap((part): { ways: readonly string[]; number?: string }[] => {
      if (!/\p{N}/u.test(part)) return nameBeginnings(part).map((ways) => ({ ways }));
      const number = searchNumber(part);
      return [{ ways: [number], number }];
    })
    .slice(0, max);
  return {
    beginnings: found.map(({ ways }) => ways),
    numbers: found.flatMap(({ number }) => (number === undefined ? [] : [number])),
  };
}

/**
 * The words as a PostgreSQL query: all of them, each as a prefix. They contain only letters and digits.
 * @param lead prefix of each stored word, if one index serves several searches
 */
export const prefixQuery = (beginnings: readonly (readonly string[])[], lead = ""): string =>
  beginnings.map((ways) => `(${ways.map((way) => `'${lead}${way}':*`).join(" | ")})`).join(" & ");
