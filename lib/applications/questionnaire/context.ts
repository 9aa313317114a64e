import { type PassportMrz, parsePassportMrz } from "#lib/domain/mrz/passport-mrz.ts";
import { type PlainDate, plainDate } from "#lib/domain/plain-date.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { type VisaPeriod, visaPeriod } from "#lib/domain/r1-single-entry.ts";
import type { BoundInvitation } from "#lib/invitations/bound-invitation.ts";
import { type Answers, answerText } from "./answers.ts";

/** What the questionnaire depends on besides the answers. */
export interface QuestionContext {
  readonly policy: Policy;
  /** Today in Kazakhstan. */
  readonly today: PlainDate;
  readonly invitation: BoundInvitation;
  readonly accountEmail: string;
}

/** The passport's machine readable zone when it was pasted; undefined when it was left out. */
export function pastedPassport(answers: Answers, { today }: QuestionContext): PassportMrz | undefined {
  const [first, second] = [answerText(answers, "mrz-line-1"), answerText(answers, "mrz-line-2")];
  if (first === "" || second === "") return undefined;
  const read = parsePassportMrz(`${first}\n${second}`, today);
  return read.ok ? read.value : undefined;
}

/** When the passport expires, by the pasted lines or else by the answer. */
export const passportExpiry = (answers: Answers, context: QuestionContext): PlainDate | undefined =>
  pastedPassport(answers, context)?.expiry ?? plainDate(answerText(answers, "passport-expires-on"));

/** The period of the visa for the entry date that was answered; undefined while there is none that fits. */
export function askedVisaPeriod(answers: Answers, context: QuestionContext): VisaPeriod | undefined {
  const entryDate = plainDate(answerText(answers, "entry-date"));
  return entryDate && periodFrom(entryDate, context);
}

/** The period of a visa that begins with an entry on `entryDate`; undefined when the invitation does not allow it. */
export function periodFrom(entryDate: PlainDate, context: QuestionContext): VisaPeriod | undefined {
  const { policy, invitation } = context;
  const { purpose, category } = invitation;
  const period = visaPeriod(policy, { purpose, category, entryDate, invitation });
  return period.ok ? period.value : undefined;
}
