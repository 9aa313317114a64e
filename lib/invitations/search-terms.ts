import { nameTerms } from "#lib/domain/names/name-key.ts";
import { searchNumber } from "#lib/platform/search-terms.ts";

/** The search terms of an invitation for officers: the foreigner's names in any spelling, and the passport. */
export const invitationTerms = (guest: {
  readonly surname: string;
  readonly givenNames: string;
  readonly passportNumber: string;
}): string[] => [
  ...new Set(
    [...nameTerms(`${guest.surname} ${guest.givenNames}`), searchNumber(guest.passportNumber)].filter(
      (word) => word !== "",
    ),
  ),
];
