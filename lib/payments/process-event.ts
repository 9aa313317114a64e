import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { log } from "#lib/platform/log.ts";
import type { NoticeSubject } from "./payment-provider.ts";
import { provider } from "./provider.ts";
import { settleOrder } from "./settle-order.ts";

/**
 * Processes a stored notice once. The notice only says where to look: what happened is asked of the provider again, so
 * that late, repeated and reordered notices do no harm. One that fits nothing is parked with the reason, never dropped.
 * @throws Error when the provider does not answer: the job is tried again
 */
export async function processEvent(eventId: string): Promise<void> {
  const event = await db().providerEvent.findUnique({ where: { id: eventId } });
  if (!event || event.processedAt) return;
  const outcome = await outcomeOf(provider.subjectOf(event));
  if (outcome.startsWith(parked))
    log().error({ eventId, type: event.type, outcome }, "provider event parked");
  await db().providerEvent.update({ where: { id: eventId }, data: { processedAt: now(), outcome } });
}

/** How the outcome of a notice begins that a person has to look at. */
const parked = "parked: ";

async function outcomeOf(subject: NoticeSubject): Promise<string> {
  switch (subject.kind) {
    case "checkout":
      return settle(subject.sessionId);
    case "returned":
      return confirmReturn(subject.paymentId);
    case "irrelevant":
      return "ignored";
    case "unknown":
      return `${parked}not understood`;
  }
}

async function settle(sessionId: string): Promise<string> {
  const checkout = await provider.checkout(sessionId);
  if (!checkout.ok) {
    if (checkout.problem.kind === "unavailable") throw new Error("The payment provider does not answer");
    return `${parked}the provider does not know the page`;
  }
  const settled = await settleOrder(checkout.value);
  return settled.ok ? settled.value : `${parked}${settled.problem.reason}`;
}

/** A fee is never given back (R6); only the portal itself returns money, and only what was paid twice or too late. */
async function confirmReturn(paymentId: string): Promise<string> {
  const order = await db().order.findUnique({
    where: { providerPaymentId: paymentId },
    select: { status: true },
  });
  return order?.status === "RETURNED" ? "return confirmed" : `${parked}returned without the portal`;
}
