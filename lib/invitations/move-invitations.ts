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

/** At least one of the invitations was not (or no longer) in the status that the event starts from. */
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
 * One step of the life cycle for one invitation or many, all or none, each with its audit event. Add jobs and mails of
 * the change before calling it. Two at once: the second gets the problem `not-in-status`, nothing is overwritten.
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
