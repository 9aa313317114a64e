import type { InvitationStatus } from "./life-cycles/invitation.ts";
import { addDays, isAfter, isBefore, type PlainDate } from "./plain-date.ts";
import type { Policy, Purpose, PurposeTerms } from "./policy.ts";
import { type Eligible, eligibility, type NotEligible } from "./r4-eligibility.ts";
import { ok, problem, type Result } from "./result.ts";
import { plainDigits } from "./typed-characters.ts";
import { addWorkingDays, type Calendar, type YearWithoutCalendar } from "./working-days.ts";

/** The facts of an invitation that the rules need. Its holder is compared in `comparison.ts`. */
export type InvitationFacts = {
  readonly status: InvitationStatus;
  readonly purpose: Purpose;
  readonly category: string;
  /** ISO alpha-2 of the foreigner's territory. */
  readonly territory: string;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  /** The application that used it, if it has been used. */
  readonly usedBy?: string | null | undefined;
};

export type InvitationProblem =
  | {
      readonly rule: "R2";
      readonly reason:
        | "invitation-not-issued"
        | "invitation-cancelled"
        | "invitation-revoked"
        | "invitation-used";
    }
  | { readonly rule: "R2"; readonly reason: "invitation-expired"; readonly lastDay: PlainDate }
  | { readonly rule: "R1"; readonly reason: "category-unknown"; readonly category: string }
  | { readonly rule: "R4"; readonly reason: "territory-not-open"; readonly answer: NotEligible };

export type NumberProblem =
  | { readonly rule: "R2"; readonly reason: "invitation-number-characters" }
  | { readonly rule: "R2"; readonly reason: "invitation-number-length"; readonly digits: number };

/** The digits of a typed number: spaces, hyphens and dashes are ignored, not refused (S3). */
export const normaliseInvitationNumber = (typed: string): string =>
  plainDigits(typed).replace(/[\s\u200b\ufeff\-\u2010-\u2015.]/g, "");

/** A number that can be looked up. It has no check digit, so only its characters and length can be checked. */
export function invitationNumber(policy: Policy, typed: string): Result<string, NumberProblem> {
  const number = normaliseInvitationNumber(typed);
  const digits = policy.invitation.numberDigits;
  if (!/^\d*$/.test(number)) return problem({ rule: "R2", reason: "invitation-number-characters" });
  if (number.length !== digits) return problem({ rule: "R2", reason: "invitation-number-length", digits });
  return ok(number);
}

/** The number of possible invitation numbers; none starts with 0. */
export const invitationNumbersPossible = (policy: Policy): number =>
  9 * 10 ** (policy.invitation.numberDigits - 1);

/** The invitation number for a random integer in 0 … `invitationNumbersPossible(policy)` − 1. */
export const invitationNumberFrom = (policy: Policy, random: number): string =>
  String(10 ** (policy.invitation.numberDigits - 1) + random);

/**
 * Checks whether an application may use this invitation today (R2, R4). `applicationId` is the application: an
 * invitation that it has used itself remains valid for it. The caller has already found the invitation by its number.
 */
export function checkInvitation(
  policy: Policy,
  invitation: InvitationFacts,
  asked: { readonly today: PlainDate; readonly applicationId?: string | undefined },
): Result<{ readonly rule: "R2"; readonly eligibility: Eligible }, InvitationProblem> {
  const { status, purpose, category, territory, lastDay, usedBy } = invitation;
  const ownUse = status === "USED" && asked.applicationId !== undefined && usedBy === asked.applicationId;
  if (status === "CANCELLED") return problem({ rule: "R2", reason: "invitation-cancelled" });
  if (status === "REVOKED") return problem({ rule: "R2", reason: "invitation-revoked" });
  if (status === "USED" && !ownUse) return problem({ rule: "R2", reason: "invitation-used" });
  if (status === "EXPIRED" || isAfter(asked.today, lastDay)) {
    return problem({ rule: "R2", reason: "invitation-expired", lastDay });
  }
  if (status !== "ISSUED" && !ownUse) return problem({ rule: "R2", reason: "invitation-not-issued" });
  const answer = eligibility(policy, { territory, purpose });
  const categories = policy.purposes[purpose]?.categories;
  if (categories && !categories.some(({ code }) => code === category)) {
    return problem({ rule: "R1", reason: "category-unknown", category });
  }
  return answer.eligible
    ? ok({ rule: "R2", eligibility: answer })
    : problem({ rule: "R4", reason: "territory-not-open", answer });
}

export type RequestWindow = { readonly earliest: PlainDate; readonly latest: PlainDate };

export type RequestWindowProblem =
  | (RequestWindow & {
      readonly rule: "R2";
      readonly reason: "request-too-early" | "request-too-late";
      readonly firstDay: PlainDate;
    })
  | YearWithoutCalendar;

/**
 * Checks whether a host may request an invitation today for a first day (R2). The answer has the first and last day of
 * the window.
 */
export function checkRequestWindow(
  policy: Policy,
  calendar: Calendar,
  asked: { readonly today: PlainDate; readonly firstDay: PlainDate },
): Result<RequestWindow, RequestWindowProblem> {
  const { today, firstDay } = asked;
  const latest = addWorkingDays(calendar, firstDay, -policy.invitation.latestWorkingDaysBefore);
  if (!latest.ok) return latest;
  const window = { earliest: addDays(firstDay, -policy.invitation.earliestDaysBefore), latest: latest.value };
  if (isBefore(today, window.earliest)) {
    return problem({ rule: "R2", reason: "request-too-early", firstDay, ...window });
  }
  if (isAfter(today, window.latest)) {
    return problem({ rule: "R2", reason: "request-too-late", firstDay, ...window });
  }
  return ok(window);
}

export type InvitationTermsProblem =
  | { readonly rule: "R2"; readonly reason: "last-day-before-first" }
  | { readonly rule: "R2"; readonly reason: "stay-too-short" | "stay-too-long"; readonly maxDays: number };

/**
 * Checks the period and stay of a request: first day before last day, stay from 1 day to the purpose's limit (R1, R2).
 */
export function checkInvitationTerms(
  { stayDays: maxDays }: PurposeTerms,
  asked: {
    readonly firstDay: PlainDate;
    readonly lastDay: PlainDate;
    readonly stayDays: number;
  },
): Result<{ readonly rule: "R2" }, InvitationTermsProblem> {
  if (isBefore(asked.lastDay, asked.firstDay))
    return problem({ rule: "R2", reason: "last-day-before-first" });
  if (asked.stayDays < 1) return problem({ rule: "R2", reason: "stay-too-short", maxDays });
  if (asked.stayDays > maxDays) return problem({ rule: "R2", reason: "stay-too-long", maxDays });
  return ok({ rule: "R2" });
}
