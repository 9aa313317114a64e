import { randomUUID } from "node:crypto";
import { now } from "#lib/platform/clock.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import { enqueue } from "#lib/platform/outbox.ts";
import { enqueueOrderMail } from "./enqueue-order-mail.ts";
import type { SettledOrder } from "./settled-order.ts";

/** Why money goes back. The fee itself never does (R6). */
export type ReturnReason =
  /** Every fee of the order was paid already or is no longer due. */
  | "order-returned"
  /** Only some of the fees are. */
  | "items-returned"
  /** A second payment for an order that has its money. */
  | "second-capture"
  /** A supervisor found that it belongs to nothing. */
  | "supervisor";

interface WantedReturn {
  readonly paymentId: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly reason: ReturnReason;
  /** The order whose payer is told; a payment of no order has none. */
  readonly order?: SettledOrder;
}

/** Enqueues the return of captured money, once for a payment, and tells the payer. @returns false when it was ordered before */
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
