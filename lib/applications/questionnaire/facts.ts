import { mrzName } from "#lib/domain/mrz/mrz-name.ts";
import type { Answers } from "./answers.ts";
import { pastedPassport, type QuestionContext } from "./context.ts";
import { applicantTerritory, territoryIsOpen } from "./territory.ts";

/** Something known already, with where it was read. */
export interface Fact {
  readonly field: string;
  readonly value: string;
  readonly source: "invitation" | "passport";
}

/** The holder's names: as the pasted passport prints them, else as the invitation has them. */
export function holderNames(
  answers: Answers,
  context: QuestionContext,
): { readonly surname: string; readonly givenNames: string; readonly source: Fact["source"] } {
  const passport = pastedPassport(answers, context);
  if (passport) return { surname: passport.surname, givenNames: passport.givenNames, source: "passport" };
  const { surname, givenNames } = context.invitation;
  return { surname, givenNames, source: "invitation" };
}

/** Names, and the line that a border officer will read. */
export function nameFacts(answers: Answers, context: QuestionContext): readonly Fact[] {
  const { surname, givenNames, source } = holderNames(answers, context);
  const border = mrzName(surname, givenNames);
  return [
    { field: "surname", value: surname, source },
    { field: "given-names", value: givenNames, source },
    ...(border.ok ? [{ field: "name-at-border", value: border.value.display, source }] : []),
  ];
}

/** Number, and what the pasted lines say of the passport. */
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

/** Birth date, sex, nationality, and the territory where the nationality alone decides it. */
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

/** What the visa is for and when it may be used. */
export const invitationFacts = (_: Answers, { invitation }: QuestionContext): readonly Fact[] => [
  { field: "purpose", value: invitation.purpose, source: "invitation" },
  { field: "category", value: invitation.category, source: "invitation" },
  { field: "invitation-number", value: invitation.number, source: "invitation" },
  { field: "invitation-first-day", value: invitation.firstDay, source: "invitation" },
  { field: "invitation-last-day", value: invitation.lastDay, source: "invitation" },
  { field: "stay-days", value: String(invitation.stayDays), source: "invitation" },
];
