/**
 * Characters that no answer may contain: controls, lone surrogates, private use, noncharacters, and invisible
 * formatting other than the joiners that Persian and Indic names need.
 */
const FORBIDDEN = /(?![\n\u200c\u200d])[\p{Cc}\p{Cs}\p{Co}\p{Cf}\p{Noncharacter_Code_Point}]/u;

/**
 * Invisible characters that are removed: soft hyphens, zero-width spaces, and the direction marks that phones add to
 * copied numbers and right-to-left names. Removing them also prevents an override from reversing a text.
 */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Normalises a typed text: NFC, single spaces, no empty lines at either end. Keeps line breaks if `lines` is true. */
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

/**
 * Whether a cleaned text contains a character that may not be stored. HTML and quotes are harmless: output is escaped.
 */
export const hasForbiddenCharacter = (text: string): boolean => FORBIDDEN.test(text);

/** The number of characters as people count them (code points), not UTF-16 code units. */
export const characterCount = (text: string): number => [...text].length;
