import type { Difference, PersonField } from "#lib/domain/names/comparison.ts";
import type { CaseInvitation } from "./case-invitation.ts";

const fieldOf = {
  surname: "surname",
  givenNames: "given-names",
  documentNumber: "passport-number",
  nationality: "nationality",
  birthDate: "birth-date",
  sex: "sex",
  expiry: "passport-expires-on",
  issuingState: "passport-issuing-state",
} as const satisfies Record<PersonField, string>;

/** What the invitation says to a question or fact of the questionnaire, by its id; only where it says anything. */
export function invitedValues(invitation: CaseInvitation): Readonly<Record<string, string>> {
  const { person } = invitation;
  return {
    surname: person.surname,
    "given-names": person.givenNames,
    "passport-number": person.documentNumber,
    nationality: person.nationality,
    ...(person.birthDate && { "birth-date": person.birthDate }),
    sex: person.sex,
    purpose: invitation.purpose,
    category: invitation.category,
    "invitation-number": invitation.number,
    "invitation-first-day": invitation.firstDay,
    "invitation-last-day": invitation.lastDay,
    "stay-days": String(invitation.stayDays),
  };
}

/** The questions and facts of which the sources say different things, spelling aside. */
export const differingFields = (differences: readonly Difference[]): ReadonlySet<string> =>
  new Set(differences.filter(({ severity }) => severity !== "harmless").map(({ field }) => fieldOf[field]));
