import { type AuditActor, recordEvent } from "#lib/audit/record.ts";
import { invitationTransitions } from "#lib/domain/life-cycles/invitation.ts";
import { next } from "#lib/domain/life-cycles/next.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";

/** The invitation is no longer issued: cancelled, revoked or ended in the meantime. */
export interface InvitationNotIssued {
  readonly kind: "invitation-not-issued";
}

/** ISSUED → USED, with its audit event: the invitation carries this application for good (R2: used once). */
export async function markInvitationUsed(
  tx: Tx,
  use: { readonly invitationId: string; readonly applicationId: string; readonly actor: AuditActor },
): Promise<Result<void, InvitationNotIssued>> {
  const step = next(invitationTransitions, "ISSUED", "use");
  if (!step.ok) return problem({ kind: "invitation-not-issued" });
  const { count } = await tx.invitation.updateMany({
    where: { id: use.invitationId, status: "ISSUED" },
    data: { status: step.value },
  });
  if (count === 0) return problem({ kind: "invitation-not-issued" });
  await recordEvent(tx, {
    actor: use.actor,
    action: "invitation.use",
    subjectType: "invitation",
    subjectId: use.invitationId,
    detail: { from: "ISSUED", to: step.value, application: use.applicationId },
  });
  return ok(undefined);
}
