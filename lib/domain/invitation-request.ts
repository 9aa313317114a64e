import { mrzName, type NameProblem } from "./mrz/mrz-name.ts";
import { type OrganisationKind, purposesOfKind } from "./organisation.ts";
import { addDays, daysBetween, earlier, isAfter, type PlainDate } from "./plain-date.ts";
import type { Policy, Purpose } from "./policy.ts";
import {
  checkInvitationTerms,
  checkRequestWindow,
  type InvitationProblem,
  type InvitationTermsProblem,
  type RequestWindowProblem,
} from "./r2-invitation.ts";
import { eligibility } from "./r4-eligibility.ts";
import { checkPassport, type PassportProblem } from "./r7-passport.ts";
import type { Calendar } from "./working-days.ts";

/** The parts of a host's request that the rules check. */
export type InvitationRequest = {
  readonly surname: string;
  /** Empty for people who have only one name. */
  readonly givenNames: string;
  /** ISO alpha-2. */
  readonly territory: string;
  /** Undefined for requests made before this was asked. */
  readonly passportExpiry?: PlainDate | undefined;
  readonly purpose: Purpose;
  readonly category: string;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  readonly stayDays: number;
};

/** The field of a request to which a problem belongs. */
export type RequestedField =
  | "surname"
  | "territory"
  | "passport-expiry"
  | "purpose"
  | "category"
  | "first-day"
  | "last-day"
  | "stay-days";

export type HostKindProblem =
  /** Individuals may invite only for visas that consulates issue. */
  | { readonly rule: "R2"; readonly reason: "kind-may-not-invite" }
  | {
      readonly rule: "R2";
      readonly reason: "purpose-not-of-kind";
      readonly purpose: Purpose;
      readonly open: readonly Purpose[];
    };

export type RequestPeriodProblem =
  | { readonly rule: "R2"; readonly reason: "period-over"; readonly lastDay: PlainDate }
  | { readonly rule: "R2"; readonly reason: "stay-longer-than-period"; readonly days: number };

export type RequestRuleProblem =
  | HostKindProblem
  | RequestPeriodProblem
  | RequestWindowProblem
  | InvitationTermsProblem
  | Extract<InvitationProblem, { reason: "category-unknown" | "territory-not-open" }>
  | Extract<PassportProblem, { rule: "R7.3" }>
  | NameProblem;

export type RequestProblem = { readonly field: RequestedField; readonly problem: RequestRuleProblem };

/** Whether this kind of host may invite for this purpose (R2); undefined if it may. */
function checkHostKind(kind: OrganisationKind, purpose: Purpose): HostKindProblem | undefined {
  const open = purposesOfKind(kind);
  if (open.length === 0) return { rule: "R2", reason: "kind-may-not-invite" };
  return open.includes(purpose) ? undefined : { rule: "R2", reason: "purpose-not-of-kind", purpose, open };
}

/**
 * The problems of a request, in the order of its fields; empty if it may be submitted (R1, R2, R4, R7.3).
 * @param asked.asksOn the day of the request, from which the window is counted; left out once it has been submitted
 */
export function checkInvitationRequest(
  policy: Policy,
  calendar: Calendar,
  request: InvitationRequest,
  asked: {
    readonly kind: OrganisationKind;
    readonly today: PlainDate;
    readonly asksOn?: PlainDate | undefined;
  },
): readonly RequestProblem[] {
  const { purpose, category, territory, firstDay, lastDay, stayDays } = request;
  const found: RequestProblem[] = [];
  const report = (field: RequestedField, problem: RequestRuleProblem | undefined) => {
    if (problem !== undefined) found.push({ field, problem });
  };
  const name = mrzName(request.surname, request.givenNames);
  if (!name.ok) report("surname", name.problem);
  const answer = eligibility(policy, { territory, purpose });
  const offered = policy.purposes[purpose];
  if (!answer.eligible) {
    report(offered ? "territory" : "purpose", { rule: "R4", reason: "territory-not-open", answer });
  }
  report("passport-expiry", passportProblem(policy, request));
  report("purpose", checkHostKind(asked.kind, purpose));
  if (offered && !offered.categories.some(({ code }) => code === category)) {
    report("category", { rule: "R1", reason: "category-unknown", category });
  }
  if (isAfter(asked.today, lastDay)) report("last-day", { rule: "R2", reason: "period-over", lastDay });
  else if (asked.asksOn !== undefined) {
    const window = checkRequestWindow(policy, calendar, { today: asked.asksOn, firstDay });
    if (!window.ok) report("first-day", window.problem);
  }
  if (offered === undefined) return found;
  const terms = checkInvitationTerms(offered, { firstDay, lastDay, stayDays });
  if (!terms.ok) {
    report(terms.problem.reason === "last-day-before-first" ? "last-day" : "stay-days", terms.problem);
  } else if (stayDays > daysBetween(firstDay, lastDay) + 1) {
    const days = daysBetween(firstDay, lastDay) + 1;
    report("stay-days", { rule: "R2", reason: "stay-longer-than-period", days });
  }
  return found;
}

/**
 * The passport must be valid long enough for the earliest visa of the invitation, which begins on its first day (R7.3).
 */
function passportProblem(
  policy: Policy,
  { passportExpiry, purpose, firstDay, lastDay }: InvitationRequest,
): Extract<PassportProblem, { rule: "R7.3" }> | undefined {
  if (passportExpiry === undefined) return undefined;
  const visaEnd = earlier(addDays(firstDay, (policy.purposes[purpose]?.validDays ?? 1) - 1), lastDay);
  const { problems } = checkPassport(policy, { expiry: passportExpiry, visaEnd });
  return problems.find((problem) => problem.rule === "R7.3");
}
