import { nameWords } from "#lib/domain/name-key.ts";
import { searchNumber } from "#lib/platform/search-words.ts";

/** The words by which officers find an invitation: the foreigner's names in any spelling, and the passport. */
export const invitationWords = (guest: {
  readonly surname: string;
  readonly givenNames: string;
  readonly passportNumber: string;
}): string[] => [
  ...new Set(
    [...nameWords(`${guest.surname} ${guest.givenNames}`), searchNumber(guest.passportNumber)].filter(
      (word) => word !== "",
    ),
  ),
];
