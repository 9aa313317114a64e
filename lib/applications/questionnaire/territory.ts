import { territoriesOf } from "#lib/invitations/invited-territories.ts";
import { type Answers, answerText } from "./answers.ts";
import type { QuestionContext } from "./context.ts";

/** The answer of someone who belongs to no listed territory of the passport's nationality. */
export const NO_LISTED_TERRITORY = "none";

/** Does the passport's nationality leave open which listed territory its holder belongs to (Macao, Aruba …)? */
export function territoryIsOpen({ policy, invitation }: QuestionContext): boolean {
  const territories = territoriesOf(policy, invitation.nationality);
  return territories.length > 1 || territories.some(({ ownCitizenship }) => !ownCitizenship);
}

/** The territory of the applicant: the only one there is, or the one that was declared. Undefined until known. */
export function applicantTerritory(answers: Answers, context: QuestionContext): string | undefined {
  if (territoryIsOpen(context)) return answerText(answers, "territory") || undefined;
  return territoriesOf(context.policy, context.invitation.nationality)[0]?.code;
}
