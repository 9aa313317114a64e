import { z } from "zod";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { followCheckout } from "./follow-checkout.ts";
import type { Checkout } from "./payment-provider.ts";
import { type SettledOrder, type Settlement, settledOrder } from "./settled-order.ts";
import { takeMoney } from "./take-money.ts";

/** The provider's word does not fit what the portal asked for: a person has to look, nothing is changed. */
export interface Unexpected {
  readonly kind: "unexpected";
  /** Codes, ids and amounts; no personal data. */
  readonly reason: string;
}

/**
 * Brings an order to what the provider says about its checkout now. Depends on nothing else: whichever event came
 * first, however often, the outcome is the same. Call it only with an answer of the provider itself.
 */
export async function settleOrder(checkout: Checkout): Promise<Result<Settlement, Unexpected>> {
  const order = await orderOf(checkout);
  const reason = order ? mismatchOf(order, checkout) : "no such order";
  if (!order || reason) return problem({ kind: "unexpected", reason: reason ?? "" });
  return transaction(async (tx) => ok(await settle(tx, order, checkout)));
}

async function orderOf({ orderId }: Checkout): Promise<SettledOrder | undefined> {
  const id = z.uuid().safeParse(orderId);
  if (!id.success) return undefined;
  return (await db().order.findUnique({ where: { id: id.data }, select: settledOrder })) ?? undefined;
}

/** The page, the amount and the currency must be the ones that the portal asked for. */
function mismatchOf(order: SettledOrder, checkout: Checkout): string | undefined {
  if (order.providerSessionId !== null && order.providerSessionId !== checkout.sessionId) {
    return `another page: ${checkout.sessionId}`;
  }
  if (checkout.amount !== order.amount || checkout.currency !== order.currency) {
    return `${checkout.amount} ${checkout.currency} instead of ${order.amount} ${order.currency}`;
  }
  return checkout.state === "paid" && !checkout.paymentId ? "paid without a payment" : undefined;
}

async function settle(tx: Tx, { id, applicationId }: SettledOrder, checkout: Checkout): Promise<Settlement> {
  // Everything about the money of one application happens one after the other.
  await tx.$queryRaw`SELECT 1 FROM "Application" WHERE "id" = ${applicationId}::uuid FOR UPDATE`;
  const order = await tx.order.findUniqueOrThrow({ where: { id }, select: settledOrder });
  return checkout.state === "paid" ? takeMoney(tx, order, checkout) : followCheckout(tx, order, checkout);
}
