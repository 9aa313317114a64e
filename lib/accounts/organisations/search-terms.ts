import { nameTerms } from "#lib/domain/names/name-key.ts";
import { searchNumber } from "#lib/platform/search-terms.ts";

/**
 * The search terms of a host: the words of its name in any spelling, its numbers unchanged ("Hotel 11" is not "Hotel
 * 1"), and its BIN or IIN.
 */
export function hostTerms({
  name,
  idNumber,
}: {
  readonly name: string;
  readonly idNumber: string;
}): string[] {
  const numbers = [...name.split(/\s+/), ...name.split(/[^\p{L}\p{N}]+/u)].filter((part) =>
    /\p{N}/u.test(part),
  );
  return [...new Set([...nameTerms(name), ...numbers.map(searchNumber), idNumber])];
}
