/**
 * Characters that no answer contains: controls, lone surrogates, private use, noncharacters, and invisible formatting
 * other than the joiners that Persian and Indic names need.
 */
const FORBIDDEN = /(?![\n\u200c\u200d])[\p{Cc}\p{Cs}\p{Co}\p{Cf}\p{Noncharacter_Code_Point}]/u;

/**
 * What no one sees and no one typed: soft hyphens, zero-width spaces, and the marks of direction that phones put round
 * numbers and right-to-left names when they are copied. Without them an override cannot turn a text round either.
 */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A typed text in one canonical form: NFC, single spaces, no empty lines at its ends. Lines are kept if `lines`. */
export function cleanText(typed: string, lines: boolean): string {
  const unified = typed.replace(INVISIBLE, "").normalize("NFC").replace(/\r\n?/g, "\n");
  const spaced = lines
    ? unified
        .replace(/[^\S\n]+/g, " ")
        .replace(/ ?\n ?/g, "\n")
        .replace(/\n{3,}/g, "\n\n")
    : unified.replace(/\s+/g, " ");
  return spaced.trim();
}

/** Does a cleaned text hold a character that may not be stored? HTML and quotes are harmless: output is escaped. */
export const hasForbiddenCharacter = (text: string): boolean => FORBIDDEN.test(text);

/** How many characters a person sees, not how many code units a computer stores. */
export const characterCount = (text: string): number => [...text].length;
