import { db } from "#lib/platform/db/client.ts";
import { log } from "#lib/platform/log.ts";
import { provider } from "./provider.ts";

/**
 * Gives back what an ordered return says. Safe to repeat.
 * @throws Error when the provider does not answer: the job is tried again
 */
export async function returnPayment(returnId: string): Promise<void> {
  const wanted = await db().paymentReturn.findUnique({ where: { id: returnId } });
  if (!wanted || wanted.confirmedAt) return;
  // A return that the bank did not take is a new one to the provider.
  const key = `return:${returnId}${wanted.failedAt ? `:${wanted.failedAt.getTime()}` : ""}`;
  const returned = await provider.returnPayment(wanted.paymentId, wanted.amount, key);
  if (!returned.ok) throw new Error("The payment provider does not answer");
  log().warn({ returnId, reason: wanted.reason }, "payment returned");
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
