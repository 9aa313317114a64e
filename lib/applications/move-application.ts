import type { AuditActor } from "#lib/audit/record.ts";
import { recordEvent } from "#lib/audit/record.ts";
import {
  type ApplicationEvent,
  type ApplicationStatus,
  applicationTransitions,
  isHeldBack,
} from "#lib/domain/life-cycles/application.ts";
import { next } from "#lib/domain/life-cycles/next.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import type { Prisma } from "#lib/platform/db/types.ts";

/** The application is not (or no longer) in a status that allows the event. */
export interface NotInStatus {
  readonly kind: "not-in-status";
}

interface Move {
  readonly id: string;
  readonly from: ApplicationStatus;
  readonly event: ApplicationEvent;
  readonly actor: AuditActor;
  /** Columns that change with the status. */
  readonly data?: Prisma.ApplicationUncheckedUpdateManyInput;
  /** Further conditions, such as the officer of the case. */
  readonly where?: Prisma.ApplicationWhereInput;
  /** Codes and dates for the audit; no personal data. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Performs an event of the application's life cycle with its audit event. Enqueue jobs and mails of the change before
 * calling it. On a concurrent call, the second returns `not-in-status` and overwrites nothing; so does an event that a
 * hold prevents.
 */
export async function moveApplication(tx: Tx, move: Move): Promise<Result<ApplicationStatus, NotInStatus>> {
  const step = next(applicationTransitions, move.from, move.event);
  if (!step.ok) return problem({ kind: "not-in-status" });
  const { count } = await tx.application.updateMany({
    where: {
      ...move.where,
      ...(isHeldBack(move.event) && { heldAt: null }),
      id: move.id,
      status: move.from,
    },
    data: { ...move.data, status: step.value },
  });
  if (count === 0) return problem({ kind: "not-in-status" });
  await recordEvent(tx, {
    actor: move.actor,
    action: `application.${move.event}`,
    subjectId: move.id,
    detail: { from: move.from, to: step.value, ...move.detail },
  });
  return ok(step.value);
}
