import { type AuditActor, recordEvent } from "#lib/audit/record.ts";
import { next } from "#lib/domain/life-cycles/next.ts";
import { type OrderEvent, type OrderStatus, orderTransitions } from "#lib/domain/life-cycles/order.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import type { Prisma } from "#lib/platform/db/types.ts";

/** The order is not (or no longer) in a status that allows the event. */
export interface OrderNotInStatus {
  readonly kind: "order-not-in-status";
}

interface Move {
  readonly id: string;
  readonly from: OrderStatus;
  readonly event: OrderEvent;
  readonly actor: AuditActor;
  /** Columns that change with the status. */
  readonly data?: Prisma.OrderUncheckedUpdateManyInput;
}

/**
 * Performs an event of an order's life cycle with its audit event. On a concurrent call, the second gets the problem.
 */
export async function moveOrder(
  tx: Tx,
  { id, from, event, actor, data }: Move,
): Promise<Result<OrderStatus, OrderNotInStatus>> {
  const step = next(orderTransitions, from, event);
  if (!step.ok) return problem({ kind: "order-not-in-status" });
  const { count } = await tx.order.updateMany({
    where: { id, status: from },
    data: { ...data, status: step.value },
  });
  if (count === 0) return problem({ kind: "order-not-in-status" });
  await recordEvent(tx, {
    actor,
    action: `order.${event}`,
    subjectId: id,
    detail: { from, to: step.value },
  });
  return ok(step.value);
}
