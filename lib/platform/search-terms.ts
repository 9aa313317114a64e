import { nameBeginnings } from "#lib/domain/names/name-key.ts";

/** A number as it is stored for the search: capitals and digits, whatever is between them. */
export const searchNumber = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");

export interface SearchTerms {
  /**
   * For each word typed, what may begin the word to be found: names in any spelling, numbers from their beginning.
   */
  readonly beginnings: readonly (readonly string[])[];
  /** Those that may be a whole number of a visa, a passport, an invitation. */
  readonly numbers: readonly string[];
}

const max = 6;

/**
 * What is looked for. A text with digits is a number, and what spaces part in it may belong together: both are tried
 * by anyone who asks with the whole text alone.
 */
export function searchTerms(typed: string): SearchTerms {
  const text = typed.trim().slice(0, 200);
  const whole = searchNumber(text);
  // An invitation's number or a visa's, copied with its spaces.
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
 * The words as PostgreSQL looks for them: all of them, each from its beginning. They hold only letters and digits.
 * @param lead what is before each of the stored words, where one index serves several searches
 */
export const prefixQuery = (beginnings: readonly (readonly string[])[], lead = ""): string =>
  beginnings.map((ways) => `(${ways.map((way) => `'${lead}${way}':*`).join(" | ")})`).join(" & ");
