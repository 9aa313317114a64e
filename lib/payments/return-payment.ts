import { db } from "#lib/platform/db/client.ts";
import { log } from "#lib/platform/log.ts";
import { provider } from "./provider.ts";

/**
 * Gives back in full what an order marked RETURNED has captured. Safe to repeat.
 * @throws Error when the provider does not answer: the job is tried again
 */
export async function returnPayment(orderId: string): Promise<void> {
  const order = await db().order.findUnique({
    where: { id: orderId, status: "RETURNED" },
    select: { providerPaymentId: true },
  });
  if (!order?.providerPaymentId) return;
  const returned = await provider.returnPayment(order.providerPaymentId, `return:${orderId}`);
  if (!returned.ok) throw new Error("The payment provider does not answer");
  log().warn({ orderId }, "payment returned in full");
}

/**
 * Makes the provider's page of a superseded order unpayable. Safe to repeat.
 * @throws Error when the provider does not answer: the job is tried again
 */
export async function closeCheckout(orderId: string): Promise<void> {
  const order = await db().order.findUnique({
    where: { id: orderId },
    select: { providerSessionId: true },
  });
  if (!order?.providerSessionId) return;
  const closed = await provider.closeCheckout(order.providerSessionId);
  if (!closed.ok) throw new Error("The payment provider does not answer");
}
