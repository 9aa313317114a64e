import { randomUUID } from "node:crypto";
import { now } from "#lib/platform/clock.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import { enqueue } from "#lib/platform/outbox.ts";
import { enqueueOrderMail } from "./enqueue-order-mail.ts";
import type { SettledOrder } from "./settled-order.ts";

/** The reason for returning money. The fee itself is never returned (R6). */
export type ReturnReason =
  /** All fees of the order were paid already or are no longer due. */
  | "order-returned"
  /** Only some of the fees were. */
  | "items-returned"
  /** A second payment for a paid order. */
  | "second-capture"
  /** A supervisor found that it belongs to nothing. */
  | "supervisor";

interface WantedReturn {
  readonly paymentId: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly reason: ReturnReason;
  /** The order whose payer is informed; a payment without an order has none. */
  readonly order?: SettledOrder;
}

/**
 * Enqueues the return of captured money, once for a payment, and informs the payer. @returns false when it was
 * requested before
 */
export async function requestReturn(tx: Tx, wanted: WantedReturn): Promise<boolean> {
  const { order, ...facts } = wanted;
  const id = randomUUID();
  const { count } = await tx.paymentReturn.createMany({
    data: [{ id, ...facts, orderId: order?.id ?? null, requestedAt: now() }],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await enqueue(tx, "return-payment", { returnId: id });
  if (order) await enqueueOrderMail(tx, order, "payment-returned", { paymentReturn: id });
  return true;
}
