import type { Granted } from "#lib/accounts/rights.ts";
import { earlier, isAfter } from "#lib/domain/plain-date.ts";
import { type ArrivalProblem, arrivalDeadline, arrivalProblems } from "#lib/domain/r8-arrival-notice.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { YearWithoutCalendar } from "#lib/domain/working-days.ts";
import { dateInAlmaty, todayInAlmaty } from "#lib/platform/clock.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { isUniqueViolation } from "#lib/platform/db/unique-violation.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { type ArrivalActor, auditActorOf } from "./arrival-actor.ts";
import { changeNotice, type NotPossible } from "./change-notice.ts";
import { entryDate } from "./entry-date.ts";
import { noticeColumns } from "./notice.ts";
import { officerFor } from "./officer-for.ts";
import { type NoticeNotFound, ownNotice } from "./own-notice.ts";
import { ownProperties } from "./own-properties.ts";
import type { NoticeToSend } from "./plan-notices.ts";
import { type ReasonProblem, readReason } from "./read-reason.ts";
import { sameKey } from "./same-key.ts";

export type AmendProblem =
  | NoticeNotFound
  | NotPossible
  | { readonly kind: "arrival"; readonly problems: readonly ArrivalProblem[] }
  | { readonly kind: "calendar"; readonly problem: YearWithoutCalendar }
  | { readonly kind: "unknown-property" }
  /** It has been changed since it was shown. */
  | { readonly kind: "changed-meanwhile" }
  /** With these details it would be identical to another sent notice. */
  | { readonly kind: "same-as-another" };

export interface Amendment {
  readonly notice: NoticeToSend;
  /** The revision shown when the amendment was typed, so that later changes are not overwritten by accident. */
  readonly seen: number;
}

/**
 * Corrects the contents of a sent notice; number and time of its receipt are kept. Another arrival date changes the
 * deadline, and lateness is determined again from the time of sending (R8), unless there is a recorded entry.
 */
export async function amendNotice(
  actor: ArrivalActor,
  id: string,
  amendment: Amendment,
): Promise<Result<void, AmendProblem>> {
  return amend(actor, id, amendment);
}

/** The same by a migration officer, for any host's notice and with a reason, which the host sees in its history. */
export async function amendAsOfficer(
  actor: Granted<"arrival:decide">,
  id: string,
  { reason: typed, ...amendment }: Amendment & { readonly reason: string },
): Promise<Result<void, AmendProblem | ReasonProblem>> {
  const officer = await officerFor(actor, id);
  if (!officer) return problem({ kind: "not-found" });
  const reason = readReason(typed);
  return reason.ok ? amend(officer, id, { ...amendment, reason: reason.value }) : reason;
}

async function amend(
  actor: ArrivalActor,
  id: string,
  { notice: amended, seen, reason }: Amendment & { readonly reason?: string },
): Promise<Result<void, AmendProblem>> {
  const row = await ownNotice(actor, id);
  if (row === undefined) return problem({ kind: "not-found" });
  if (row.revision !== seen) return problem({ kind: "changed-meanwhile" });
  const today = todayInAlmaty();
  const { propertyId: wished, ...content } = amended;
  const problems = arrivalProblems(content, today);
  if (problems.length > 0) return problem({ kind: "arrival", problems });
  const sentOn = row.notifiedAt === null ? today : dateInAlmaty(row.notifiedAt);
  const [policy, days, entered] = await Promise.all([policyOn(today), calendar(), entryDate(row)]);
  const arrivalOn = earlier(entered ?? content.arrivalOn, content.arrivalOn);
  const deadline = arrivalDeadline(policy, days, { arrivalOn, today });
  if (!deadline.ok) return problem({ kind: "calendar", problem: deadline.problem });
  const propertyId = actor.kind === "property" ? actor.propertyId : (wished ?? null);
  const isKnown = propertyId === null || propertyId === row.propertyId;
  if (!isKnown && !(await ownProperties(actor)).some((property) => property.id === propertyId))
    return problem({ kind: "unknown-property" });
  const due = deadline.value.deadline;
  try {
    return await transaction(async (tx) => {
      const changed = await changeNotice(tx, {
        row,
        event: "amend",
        actor: auditActorOf(actor),
        ...(reason !== undefined && { reason }),
        content,
        data: {
          ...noticeColumns(actor.organisationId, content, row.receiptNumber),
          propertyId,
          sameKey: sameKey(actor.organisationId, content),
          deadlineOn: toDbDate(due),
          late: isAfter(sentOn, due),
          confirmedAt: null,
        },
        detail: { deadline: due, late: isAfter(sentOn, due) },
      });
      return changed.ok ? ok(undefined) : changed;
    });
  } catch (fault) {
    if (isUniqueViolation(fault)) return problem({ kind: "same-as-another" });
    throw fault;
  }
}
