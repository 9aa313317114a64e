import { nameTerms } from "#lib/domain/names/name-key.ts";
import { searchNumber } from "#lib/platform/search-terms.ts";

/** The words by which officers find an invitation: the foreigner's names in any spelling, and the passport. */
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
