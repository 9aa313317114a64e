import { answerText, readAnswers } from "./questionnaire/answers.ts";

/**
 * The address for mails about an application and the visa: the one given in the questionnaire (S5), before that the
 * account's.
 */
export const recipientOf = (application: {
  readonly answers: unknown;
  readonly user: { readonly email: string };
}): string => answerText(readAnswers(application.answers), "email") || application.user.email;
