import type { AuditActor } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import { moveInvitations } from "./move-invitations.ts";

/** The invitation is no longer issued: cancelled, revoked or expired meanwhile. */
export interface InvitationNotIssued {
  readonly kind: "invitation-not-issued";
}

/** ISSUED → USED, with its audit event: the invitation permanently belongs to this application (R2: used once). */
export async function markInvitationUsed(
  tx: Tx,
  use: { readonly invitationId: string; readonly applicationId: string; readonly actor: AuditActor },
): Promise<Result<void, InvitationNotIssued>> {
  const moved = await moveInvitations(tx, {
    ids: [use.invitationId],
    from: "ISSUED",
    event: "use",
    actor: use.actor,
    detail: { application: use.applicationId },
  });
  return moved.ok ? ok(undefined) : problem({ kind: "invitation-not-issued" });
}
