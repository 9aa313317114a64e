import { mrzName } from "#lib/domain/mrz/mrz-name.ts";
import type { Answers } from "./answers.ts";
import { pastedPassport, type QuestionContext } from "./context.ts";
import { applicantTerritory, territoryIsOpen } from "./territory.ts";

/** A known fact with its source. */
export interface Fact {
  readonly field: string;
  readonly value: string;
  readonly source: "invitation" | "passport";
}

/** The holder's names: from the pasted passport, else from the invitation. */
export function holderNames(
  answers: Answers,
  context: QuestionContext,
): { readonly surname: string; readonly givenNames: string; readonly source: Fact["source"] } {
  const passport = pastedPassport(answers, context);
  if (passport) return { surname: passport.surname, givenNames: passport.givenNames, source: "passport" };
  const { surname, givenNames } = context.invitation;
  return { surname, givenNames, source: "invitation" };
}

/** The names, and the line that a border officer will read. */
export function nameFacts(answers: Answers, context: QuestionContext): readonly Fact[] {
  const { surname, givenNames, source } = holderNames(answers, context);
  const border = mrzName(surname, givenNames);
  return [
    { field: "surname", value: surname, source },
    { field: "given-names", value: givenNames, source },
    ...(border.ok ? [{ field: "name-at-border", value: border.value.display, source }] : []),
  ];
}

/** The number, and the data of the pasted lines. */
export function passportFacts(answers: Answers, context: QuestionContext): readonly Fact[] {
  const passport = pastedPassport(answers, context);
  return [
    { field: "passport-number", value: context.invitation.passportNumber, source: "invitation" },
    ...(passport
      ? [
          {
            field: "passport-issuing-state",
            value: passport.issuingState,
            source: "passport" as const,
          },
          { field: "passport-expires-on", value: passport.expiry, source: "passport" as const },
        ]
      : []),
  ];
}

/** Birth date, sex, nationality, and the territory if the nationality determines it. */
export function personFacts(answers: Answers, context: QuestionContext): readonly Fact[] {
  const { invitation } = context;
  const territory = territoryIsOpen(context) ? undefined : applicantTerritory(answers, context);
  return [
    { field: "birth-date", value: invitation.birthDate, source: "invitation" },
    { field: "sex", value: invitation.sex, source: "invitation" },
    { field: "nationality", value: invitation.nationality, source: "invitation" },
    ...(territory ? [{ field: "territory", value: territory, source: "invitation" as const }] : []),
  ];
}

/** The purpose and the permitted period of the visa. */
export const invitationFacts = (_: Answers, { invitation }: QuestionContext): readonly Fact[] => [
  { field: "purpose", value: invitation.purpose, source: "invitation" },
  { field: "category", value: invitation.category, source: "invitation" },
  { field: "invitation-number", value: invitation.number, source: "invitation" },
  { field: "invitation-first-day", value: invitation.firstDay, source: "invitation" },
  { field: "invitation-last-day", value: invitation.lastDay, source: "invitation" },
  { field: "stay-days", value: String(invitation.stayDays), source: "invitation" },
];
