import {
  type ArrivalDeadline,
  type ArrivalProblem,
  arrivalDeadline,
  arrivalProblems,
} from "#lib/domain/r8-arrival-notice.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { YearWithoutCalendar } from "#lib/domain/working-days.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import type { ArrivalActor } from "./arrival-actor.ts";
import type { Notice } from "./fields.ts";
import { ownProperties } from "./own-properties.ts";
import { sameKey } from "./same-key.ts";

/** A guest to be reported. */
export interface NoticeToSend extends Notice {
  /** The property where the guest stays; a token's notices always belong to its own. */
  readonly propertyId?: string | null;
}

export type NotifyProblem =
  /** The guest at `index` violates rules. */
  | { readonly kind: "arrival"; readonly index: number; readonly problems: readonly ArrivalProblem[] }
  | { readonly kind: "calendar"; readonly index: number; readonly problem: YearWithoutCalendar }
  | { readonly kind: "unknown-property"; readonly index: number };

/** A valid notice with its deadline and other data for sending. */
export interface PlannedNotice {
  readonly notice: Notice;
  readonly propertyId: string | null;
  readonly key: string;
  readonly deadline: ArrivalDeadline;
}

/** Checks every notice by the rules and computes its deadline; the first problem ends it. */
export async function planNotices(
  actor: ArrivalActor,
  notices: readonly NoticeToSend[],
): Promise<Result<readonly PlannedNotice[], NotifyProblem>> {
  const today = todayInAlmaty();
  const [policy, days, properties] = await Promise.all([policyOn(today), calendar(), ownProperties(actor)]);
  const planned: PlannedNotice[] = [];
  for (const [index, { propertyId: wished, ...notice }] of notices.entries()) {
    const problems = arrivalProblems(notice, today);
    if (problems.length > 0) return problem({ kind: "arrival", index, problems });
    const deadline = arrivalDeadline(policy, days, { arrivalOn: notice.arrivalOn, today });
    if (!deadline.ok) return problem({ kind: "calendar", index, problem: deadline.problem });
    const propertyId = actor.kind === "property" ? actor.propertyId : (wished ?? null);
    if (propertyId !== null && !properties.some(({ id }) => id === propertyId))
      return problem({ kind: "unknown-property", index });
    planned.push({
      notice,
      propertyId,
      key: sameKey(actor.organisationId, notice),
      deadline: deadline.value,
    });
  }
  return ok(planned);
}
