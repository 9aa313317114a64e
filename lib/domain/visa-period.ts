import { addDays, daysBetween, earlier, isAfter, isBefore, type PlainDate } from "./plain-date.ts";
import type { Policy, Purpose } from "./policy.ts";
import { ok, problem, type Result } from "./result.ts";

export type VisaPeriod = {
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate;
  readonly stayDays: number;
  readonly entries: number;
};

export type VisaPeriodProblem =
  | { readonly rule: "R1"; readonly reason: "category-unknown"; readonly category: string }
  | {
      readonly rule: "R2";
      readonly reason: "entry-before-invitation" | "entry-after-invitation";
      readonly entryDate: PlainDate;
      readonly firstDay: PlainDate;
      readonly lastDay: PlainDate;
    };

/**
 * The period and stay of a visa (R1, R2): from the intended entry, at most the purpose's days, never past the
 * invitation's last day; the stay is the invitation's, at most the purpose's. Without an invitation: the most there is.
 */
export function visaPeriod(
  policy: Policy,
  asked: {
    readonly purpose: Purpose;
    readonly category?: string | undefined;
    readonly entryDate: PlainDate;
    readonly invitation?:
      | { readonly firstDay: PlainDate; readonly lastDay: PlainDate; readonly stayDays: number }
      | undefined;
  },
): Result<VisaPeriod, VisaPeriodProblem> {
  const { purpose, category, entryDate, invitation } = asked;
  const terms = policy.purposes[purpose];
  if (category !== undefined && !terms.categories.some(({ code }) => code === category)) {
    return problem({ rule: "R1", reason: "category-unknown", category });
  }
  const { entries } = terms;
  const longest = () => addDays(entryDate, terms.validDays - 1);
  if (invitation === undefined) {
    return ok({ validFrom: entryDate, validUntil: longest(), stayDays: terms.stayDays, entries });
  }
  const { firstDay, lastDay } = invitation;
  if (isBefore(entryDate, firstDay)) {
    return problem({ rule: "R2", reason: "entry-before-invitation", entryDate, firstDay, lastDay });
  }
  if (isAfter(entryDate, lastDay)) {
    return problem({ rule: "R2", reason: "entry-after-invitation", entryDate, firstDay, lastDay });
  }
  return ok({
    validFrom: entryDate,
    validUntil: earlier(longest(), lastDay),
    stayDays: Math.min(invitation.stayDays, terms.stayDays),
    entries,
  });
}

/** The last day of a stay that began on `entered`: both days count, and no stay outlasts the visa. */
export const stayEnds = (visa: VisaPeriod, entered: PlainDate): PlainDate =>
  earlier(addDays(entered, visa.stayDays - 1), visa.validUntil);

/** Days of stay left on `today`, counting today; 0 or less when the stay is over. */
export const stayDaysLeft = (visa: VisaPeriod, entered: PlainDate, today: PlainDate): number =>
  daysBetween(today, stayEnds(visa, entered)) + 1;
