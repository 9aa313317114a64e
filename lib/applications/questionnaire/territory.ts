import { territoriesOf } from "#lib/invitations/invited-territories.ts";
import { type Answers, answerText } from "./answers.ts";
import type { QuestionContext } from "./context.ts";

/** The answer of an applicant who belongs to none of the listed territories of the passport's nationality. */
export const NO_LISTED_TERRITORY = "none";

/** Whether the passport's nationality leaves open to which listed territory its holder belongs (Macao, Aruba …). */
export function territoryIsOpen({ policy, invitation }: QuestionContext): boolean {
  const territories = territoriesOf(policy, invitation.nationality);
  return territories.length > 1 || territories.some(({ ownCitizenship }) => !ownCitizenship);
}

/** The applicant's territory: the only possible one, or the declared one. Undefined until it is known. */
export function applicantTerritory(answers: Answers, context: QuestionContext): string | undefined {
  if (territoryIsOpen(context)) return answerText(answers, "territory") || undefined;
  return territoriesOf(context.policy, context.invitation.nationality)[0]?.code;
}
