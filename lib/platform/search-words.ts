import { nameWords } from "#lib/domain/name-key.ts";

/** A number as it is stored for the search: capitals and digits, whatever stands between them. */
export const searchNumber = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");

export interface SearchTerms {
  /** Each begins one of the words to be found: names in any spelling, numbers from their beginning. */
  readonly words: readonly string[];
  /** Those that may be a whole number of a visa, a passport, an invitation. */
  readonly numbers: readonly string[];
}

const most = 6;

/**
 * What is looked for. A text with digits is a number, and what spaces part in it may belong together: both are tried
 * by whoever asks with the whole text alone.
 */
export function searchTerms(typed: string): SearchTerms {
  const text = typed.trim().slice(0, 200);
  const whole = searchNumber(text);
  // An invitation's number or a visa's, copied with its spaces.
  if (/^[\p{N}\s-]+$/u.test(text))
    return { words: [whole].filter(Boolean), numbers: [whole].filter(Boolean) };
  const parts = text
    .split(/[\s,;]+/)
    .flatMap((part) =>
      /\p{N}/u.test(part)
        ? [{ word: searchNumber(part), number: true }]
        : nameWords(part).map((word) => ({ word, number: false })),
    );
  const found = parts.filter(({ word }) => word !== "").slice(0, most);
  return {
    words: found.map(({ word }) => word),
    numbers: found.filter(({ number }) => number).map(({ word }) => word),
  };
}

/** The words as PostgreSQL looks for them: all of them, each from its beginning. They hold only letters and digits. */
export const prefixQuery = (words: readonly string[]): string =>
  words.map((word) => `'${word}':*`).join(" & ");
