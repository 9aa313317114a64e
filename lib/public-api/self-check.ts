import { addDays, daysBetween, isBefore, type PlainDate } from "#lib/domain/plain-date.ts";
import type { Policy, Purpose, PurposeTerms } from "#lib/domain/policy.ts";
import { type Eligible, eligibility, type NotEligible } from "#lib/domain/r4-eligibility.ts";
import { type ConsularFee, consularFee } from "#lib/domain/r6-fee.ts";
import { checkPassport, latestVisaEnd, type PassportProblem } from "#lib/domain/r7-passport.ts";

export interface SelfCheckQuestion {
  readonly territory: string;
  readonly purpose: Purpose;
  readonly expiry?: PlainDate | undefined;
  readonly entry?: PlainDate | undefined;
  readonly exit?: PlainDate | undefined;
}

export interface SelfCheck {
  readonly eligibility: Eligible | NotEligible;
  /** Undefined when the purpose is not offered, like the fee. */
  readonly terms: PurposeTerms | undefined;
  readonly fee: ConsularFee | undefined;
  /** The longest period from the planned day of entry. */
  readonly longest: { readonly from: PlainDate; readonly until: PlainDate } | undefined;
  /** Planned days of stay, both ends counted, if they are more than the visa allows (R1). */
  readonly tooManyDays: number | undefined;
  readonly passport: PassportOutlook | undefined;
}

/** The effect of the passport's expiry date on the visa (R7.3). */
export type PassportOutlook =
  | { readonly outlook: "long-enough" }
  | { readonly outlook: "visa-must-end-by"; readonly date: PlainDate }
  | { readonly outlook: "too-short"; readonly problems: readonly PassportProblem[] };

/** The rules' answers for a person who has no invitation yet (R1, R4, R6, R7.3). */
export function selfCheck(policy: Policy, question: SelfCheckQuestion, today: PlainDate): SelfCheck {
  const { purpose, entry, exit } = question;
  const terms = policy.purposes[purpose];
  const longest = entry && terms && { from: entry, until: addDays(entry, terms.validDays - 1) };
  const planned = entry && exit ? daysBetween(entry, exit) + 1 : 0;
  return {
    eligibility: eligibility(policy, question),
    terms,
    fee: terms && consularFee(policy, purpose),
    longest,
    tooManyDays: terms && planned > terms.stayDays ? planned : undefined,
    passport: passportOutlook(policy, question, { latestEnd: longest?.until, today }),
  };
}

/** The visa must last at least until the last planned day; it may end earlier than the longest possible one. */
function passportOutlook(
  policy: Policy,
  { expiry, entry, exit }: SelfCheckQuestion,
  { latestEnd, today }: { readonly latestEnd: PlainDate | undefined; readonly today: PlainDate },
): PassportOutlook | undefined {
  if (expiry === undefined) return undefined;
  const { ok, problems } = checkPassport(policy, { expiry, visaEnd: exit ?? entry ?? today });
  if (!ok) return { outlook: "too-short", problems };
  const latest = latestVisaEnd(policy, expiry);
  return latestEnd === undefined || isBefore(latest, latestEnd)
    ? { outlook: "visa-must-end-by", date: latest }
    : { outlook: "long-enough" };
}
