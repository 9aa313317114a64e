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

/** The invitation's values for the questions or facts of the questionnaire, by id; only where it has one. */
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

/** The questions and facts for which the sources differ in more than spelling. */
export const differingFields = (differences: readonly Difference[]): ReadonlySet<string> =>
  new Set(differences.filter(({ severity }) => severity !== "harmless").map(({ field }) => fieldOf[field]));
