import { systemActor } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { promisedDate } from "#lib/domain/working-days.ts";
import { markInvitationUsed } from "#lib/invitations/mark-invitation-used.ts";
import { dateInAlmaty } from "#lib/platform/clock.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import { moveApplication, type NotInStatus } from "./move-application.ts";

/**
 * SUBMITTED → PAID in the transaction that records the payment: the decision is promised from now on, and the
 * invitation counts as used. If the invitation has ended meanwhile, the payment stays valid, and the officer sees it.
 * Problem `not-in-status`: withdrawn, lapsed or already paid; the caller has to deal with the money.
 */
export async function payApplication(
  tx: Tx,
  applicationId: string,
  paidAt: Date,
): Promise<Result<void, NotInStatus>> {
  const application = await tx.application.findUnique({
    where: { id: applicationId },
    select: { policyVersion: true, invitationId: true },
  });
  if (application === null) return problem({ kind: "not-in-status" });
  const policy = await policyByVersion(application.policyVersion);
  const { applicationWorkingDays } = policy.promises;
  const promised = promisedDate(await calendar(), dateInAlmaty(paidAt), applicationWorkingDays);
  const moved = await moveApplication(tx, {
    id: applicationId,
    from: "SUBMITTED",
    event: "pay",
    actor: systemActor,
    // A year without a calendar gives no promised date, rather than a guess.
    data: { paidAt, promisedOn: promised.ok ? toDbDate(promised.value) : null },
    detail: { promisedOn: promised.ok ? promised.value : null },
  });
  if (!moved.ok) return moved;
  if (application.invitationId !== null) {
    const { invitationId } = application;
    await markInvitationUsed(tx, { invitationId, applicationId, actor: systemActor });
  }
  return ok(undefined);
}
