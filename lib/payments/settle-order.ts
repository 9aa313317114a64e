import { z } from "zod";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { followCheckout } from "./follow-checkout.ts";
import { lockApplications } from "./lock-applications.ts";
import type { Checkout } from "./payment-provider.ts";
import { type SettledOrder, type Settlement, settledOrder } from "./settled-order.ts";
import { takeMoney } from "./take-money.ts";

/** The provider's data contradict the portal's request; a person has to look, and nothing is changed. */
export interface Unexpected {
  readonly kind: "unexpected";
  /** Codes, ids and amounts; no personal data. */
  readonly reason: string;
  /** The order was paid on another page. */
  readonly anotherPage?: boolean;
}

/**
 * Updates an order to the provider's present data about its page. Independent of the order and number of events. Call
 * it only with an answer of the provider itself.
 */
export async function settleOrder(checkout: Checkout): Promise<Result<Settlement, Unexpected>> {
  const order = await orderOf(checkout);
  if (!order) return unexpected("no such order");
  if (order.providerSessionId !== null && order.providerSessionId !== checkout.sessionId) {
    return problem({ kind: "unexpected", reason: `another page: ${checkout.sessionId}`, anotherPage: true });
  }
  const reason = mismatchOf(order, checkout);
  return reason ? unexpected(reason) : transaction(async (tx) => ok(await settle(tx, order, checkout)));
}

const unexpected = (reason: string): Result<never, Unexpected> => problem({ kind: "unexpected", reason });

async function orderOf({ orderId }: Checkout): Promise<SettledOrder | undefined> {
  const id = z.uuid().safeParse(orderId);
  if (!id.success) return undefined;
  return (await db().order.findUnique({ where: { id: id.data }, select: settledOrder })) ?? undefined;
}

/** Amount and currency must be those that the portal requested. */
function mismatchOf(order: SettledOrder, checkout: Checkout): string | undefined {
  if (checkout.amount !== order.amount || checkout.currency !== order.currency) {
    return `${checkout.amount} ${checkout.currency} instead of ${order.amount} ${order.currency}`;
  }
  if (checkout.state !== "paid" || checkout.paymentId) return undefined;
  return "paid without a payment";
}

async function settle(tx: Tx, { id, items }: SettledOrder, checkout: Checkout): Promise<Settlement> {
  await lockApplications(tx, items);
  const order = await tx.order.findUniqueOrThrow({ where: { id }, select: settledOrder });
  const { state, paymentId } = checkout;
  return state === "paid" && paymentId
    ? takeMoney(tx, order, { ...checkout, paymentId })
    : followCheckout(tx, order, checkout);
}
