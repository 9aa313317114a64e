import { db } from "#lib/platform/db/client.ts";
import { log } from "#lib/platform/log.ts";
import { provider } from "./provider.ts";

/**
 * Performs a requested return. Repeatable.
 * @throws Error when the provider does not answer, so that the job is retried
 */
export async function returnPayment(returnId: string): Promise<void> {
  const wanted = await db().paymentReturn.findUnique({ where: { id: returnId } });
  if (!wanted || wanted.confirmedAt) return;
  // For the provider, a return that the bank did not accept needs a new key.
  const key = `return:${returnId}${wanted.failedAt ? `:${wanted.failedAt.getTime()}` : ""}`;
  const returned = await provider.returnPayment(wanted.paymentId, wanted.amount, key);
  if (!returned.ok) throw new Error("The payment provider does not answer");
  log().warn({ returnId, reason: wanted.reason }, "payment returned");
}

/**
 * Closes the provider's page of a superseded order. Repeatable.
 * @throws Error when the provider does not answer, so that the job is retried
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
