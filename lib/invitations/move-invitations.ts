import { type AuditActor, recordEvent } from "#lib/audit/record.ts";
import {
  type InvitationEvent,
  type InvitationStatus,
  invitationTransitions,
} from "#lib/domain/life-cycles/invitation.ts";
import { next } from "#lib/domain/life-cycles/next.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import type { Prisma } from "#lib/platform/db/types.ts";

/** At least one of the invitations is not (or no longer) in a status that allows the event. */
export interface InvitationNotInStatus {
  readonly kind: "not-in-status";
}

interface Moves {
  readonly ids: readonly string[];
  readonly from: InvitationStatus;
  readonly event: InvitationEvent;
  readonly actor: AuditActor;
  /** Columns that change with the status. */
  readonly data?: Prisma.InvitationUncheckedUpdateManyInput;
  /** Further conditions, such as the host's organisation. */
  readonly where?: Prisma.InvitationWhereInput;
  /** Codes and dates for the audit; no personal data. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Performs an event of the life cycle for one or more invitations, all or none, each with its audit event. Enqueue jobs
 * and mails of the change before calling it. On a concurrent call, the second returns `not-in-status` and overwrites
 * nothing.
 */
export async function moveInvitations(
  tx: Tx,
  { ids, from, event, actor, data, where, detail }: Moves,
): Promise<Result<InvitationStatus, InvitationNotInStatus>> {
  const step = next(invitationTransitions, from, event);
  if (!step.ok) return problem({ kind: "not-in-status" });
  const { count } = await tx.invitation.updateMany({
    where: { ...where, id: { in: [...ids] }, status: from },
    data: { ...data, status: step.value },
  });
  if (count !== ids.length) return problem({ kind: "not-in-status" });
  for (const id of ids) {
    await recordEvent(tx, {
      actor,
      action: `invitation.${event}`,
      subjectId: id,
      detail: { from, to: step.value, ...detail },
    });
  }
  return ok(step.value);
}
