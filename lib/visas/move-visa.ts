import type { AuditActor } from "#lib/audit/record.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { next } from "#lib/domain/life-cycles/next.ts";
import { type VisaEvent, type VisaStatus, visaTransitions } from "#lib/domain/life-cycles/visa.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import type { Prisma } from "#lib/platform/db/types.ts";

/** The visa is not (or no longer) in a status that allows the event. */
export interface VisaNotInStatus {
  readonly kind: "visa-not-in-status";
}

interface Move {
  readonly id: string;
  readonly from: VisaStatus;
  readonly event: VisaEvent;
  readonly actor: AuditActor;
  /** Columns that change with the status. */
  readonly data?: Prisma.VisaUncheckedUpdateManyInput;
  /** Codes and dates for the audit; no personal data. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Performs an event of the visa's life cycle with its audit event `visa.<event>`. Enqueue jobs and mails of the change
 * before calling it. On a concurrent call, the second returns `visa-not-in-status` and overwrites nothing.
 */
export async function moveVisa(tx: Tx, move: Move): Promise<Result<VisaStatus, VisaNotInStatus>> {
  const step = next(visaTransitions, move.from, move.event);
  if (!step.ok) return problem({ kind: "visa-not-in-status" });
  const { count } = await tx.visa.updateMany({
    where: { id: move.id, status: move.from },
    data: { ...move.data, status: step.value },
  });
  if (count === 0) return problem({ kind: "visa-not-in-status" });
  await recordEvent(tx, {
    actor: move.actor,
    action: `visa.${move.event}`,
    subjectId: move.id,
    detail: { from: move.from, to: step.value, ...move.detail },
  });
  return ok(step.value);
}
