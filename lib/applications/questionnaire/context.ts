import { type PassportMrz, parsePassportMrz } from "#lib/domain/mrz/passport-mrz.ts";
import { type PlainDate, plainDate } from "#lib/domain/plain-date.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { type VisaPeriod, visaPeriod } from "#lib/domain/r1-single-entry.ts";
import type { BoundInvitation } from "#lib/invitations/bound-invitation.ts";
import { type Answers, answerText } from "./answers.ts";

/** The context of the questionnaire besides the answers. */
export interface QuestionContext {
  readonly policy: Policy;
  /** Today in Kazakhstan. */
  readonly today: PlainDate;
  readonly invitation: BoundInvitation;
  readonly accountEmail: string;
}

/** The pasted machine readable zone of the passport; undefined when it was left out. */
export function pastedPassport(answers: Answers, { today }: QuestionContext): PassportMrz | undefined {
  const [first, second] = [answerText(answers, "mrz-line-1"), answerText(answers, "mrz-line-2")];
  if (first === "" || second === "") return undefined;
  const read = parsePassportMrz(`${first}\n${second}`, today);
  return read.ok ? read.value : undefined;
}

/** The passport's expiry date, from the pasted lines or else from the answer. */
export const passportExpiry = (answers: Answers, context: QuestionContext): PlainDate | undefined =>
  pastedPassport(answers, context)?.expiry ?? plainDate(answerText(answers, "passport-expires-on"));

/** The period of the visa for the answered entry date; undefined without a valid one. */
export function askedVisaPeriod(answers: Answers, context: QuestionContext): VisaPeriod | undefined {
  const entryDate = plainDate(answerText(answers, "entry-date"));
  return entryDate && periodFrom(entryDate, context);
}

/** The period of a visa that begins on `entryDate`; undefined when the invitation does not allow it. */
export function periodFrom(entryDate: PlainDate, context: QuestionContext): VisaPeriod | undefined {
  const { policy, invitation } = context;
  const { purpose, category } = invitation;
  const period = visaPeriod(policy, { purpose, category, entryDate, invitation });
  return period.ok ? period.value : undefined;
}
