import type { VisaStatus } from "./life-cycles/visa.ts";
import { addDays, daysBetween, earlier, isAfter, isBefore, type PlainDate } from "./plain-date.ts";
import type { NotOffered, Policy, Purpose } from "./policy.ts";
import { ok, problem, type Result } from "./result.ts";

export type VisaPeriod = {
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate;
  readonly stayDays: number;
  readonly entries: number;
};

export type VisaPeriodProblem =
  | NotOffered
  | { readonly rule: "R1"; readonly reason: "category-unknown"; readonly category: string }
  | {
      readonly rule: "R2";
      readonly reason: "entry-before-invitation" | "entry-after-invitation";
      readonly entryDate: PlainDate;
      readonly firstDay: PlainDate;
      readonly lastDay: PlainDate;
    };

/**
 * The period and stay of a visa (R1, R2). The period begins on the intended entry and lasts at most the purpose's days,
 * but not beyond the invitation's last day; the stay is the invitation's, at most the purpose's. Without an invitation,
 * the longest period and stay.
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
  if (terms === undefined) return problem({ rule: "R1", reason: "purpose-not-offered", purpose });
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

/** The last day of a stay that began on `entered`: both days count, and the stay ends with the visa at the latest. */
export const stayEnds = (visa: VisaPeriod, entered: PlainDate): PlainDate =>
  earlier(addDays(entered, visa.stayDays - 1), visa.validUntil);

/** Days of stay left on `today`, including today; 0 or less if the stay is over. */
export const stayDaysLeft = (visa: VisaPeriod, entered: PlainDate, today: PlainDate): number =>
  daysBetween(today, stayEnds(visa, entered)) + 1;

/**
 * The overstay in days of a stay that began on `entered` and ends on `on`: the day of entry is day 1, the last allowed
 * day is the end of the stay or of the visa, whichever is earlier (`stayEnds`). 0 if there is none.
 */
export const overstayDays = (visa: VisaPeriod, entered: PlainDate, on: PlainDate): number =>
  Math.max(0, daysBetween(stayEnds(visa, entered), on));

/** A visa with the status of its single entry. */
export type UsedVisa = VisaPeriod & { readonly status: VisaStatus };

export type EntryAgainstR1 =
  | { readonly rule: "R1"; readonly reason: "visa-entered-already" | "visa-used-up" | "visa-revoked" }
  | { readonly rule: "R1"; readonly reason: "visa-not-yet-valid"; readonly validFrom: PlainDate }
  | { readonly rule: "R1"; readonly reason: "visa-past-its-end"; readonly validUntil: PlainDate };

export type ExitAgainstR1 =
  | { readonly rule: "R1"; readonly reason: "visa-not-entered" | "visa-used-up" }
  | { readonly rule: "R1"; readonly reason: "exit-before-entry"; readonly enteredOn: PlainDate };

/** The obstacles to an entry on a day: a visa that was used or revoked (single entry), a day outside its period. */
export function entryAgainstR1(visa: UsedVisa, on: PlainDate): readonly EntryAgainstR1[] {
  const found: EntryAgainstR1[] = [];
  if (visa.status === "REVOKED") found.push({ rule: "R1", reason: "visa-revoked" });
  if (visa.status === "ENTERED") found.push({ rule: "R1", reason: "visa-entered-already" });
  if (visa.status === "LEFT") found.push({ rule: "R1", reason: "visa-used-up" });
  if (isBefore(on, visa.validFrom)) {
    found.push({ rule: "R1", reason: "visa-not-yet-valid", validFrom: visa.validFrom });
  }
  if (isAfter(on, visa.validUntil)) {
    found.push({ rule: "R1", reason: "visa-past-its-end", validUntil: visa.validUntil });
  }
  return found;
}

/** The obstacles to an exit on a day: the holder has not entered, has left already, or entered later. */
export function exitAgainstR1(
  visa: UsedVisa,
  on: PlainDate,
  enteredOn: PlainDate | undefined,
): readonly ExitAgainstR1[] {
  if (visa.status === "LEFT") return [{ rule: "R1", reason: "visa-used-up" }];
  if (visa.status !== "ENTERED" || enteredOn === undefined) {
    return [{ rule: "R1", reason: "visa-not-entered" }];
  }
  return isBefore(on, enteredOn) ? [{ rule: "R1", reason: "exit-before-entry", enteredOn }] : [];
}
