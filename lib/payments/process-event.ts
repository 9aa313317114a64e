import type { Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { closeIssues, raiseIssue } from "./payment-issues.ts";
import type { EventSubject } from "./payment-provider.ts";
import { provider } from "./provider.ts";
import { isRecorded, recordPayment } from "./record-payment.ts";
import { settleOrder, type Unexpected } from "./settle-order.ts";
import type { Settlement } from "./settled-order.ts";

/**
 * Processes a stored webhook event once. Only the ids of the event are used, and the data are fetched from the provider
 * again, so that late, repeated and reordered events do no harm. An event that matches nothing is parked with the
 * reason and shown to the supervisors, never dropped.
 * @throws Error when the provider does not answer, so that the job is retried
 */
export async function processEvent(eventId: string): Promise<void> {
  const event = await db().webhookEvent.findUnique({ where: { id: eventId } });
  if (!event || event.processedAt) return;
  const subject = provider.subjectOf(event);
  const outcome = await outcomeOf(subject);
  const isParked = outcome.startsWith(parked);
  if (isParked) {
    const paymentId = "paymentId" in subject ? subject.paymentId : undefined;
    const detail = `${event.type}: ${outcome.slice(parked.length)}`;
    await raiseIssue({ kind: "event", about: eventId, eventId, paymentId, detail });
  }
  await db().webhookEvent.update({ where: { id: eventId }, data: { processedAt: now(), outcome } });
  if (!isParked) await closeIssues(["event"], eventId);
}

/** Processes a parked event again. @throws Error as `processEvent` does */
export async function reprocessEvent(eventId: string): Promise<void> {
  await db().webhookEvent.updateMany({ where: { id: eventId }, data: { processedAt: null } });
  await processEvent(eventId);
}

/** The beginning of the outcome of an event that needs a person. */
const parked = "parked: ";

async function outcomeOf(subject: EventSubject): Promise<string> {
  switch (subject.kind) {
    case "checkout":
      return settle(subject.sessionId);
    case "captured":
      return (await isRecorded(subject.paymentId))
        ? "unchanged"
        : said(await recordPayment(subject.paymentId));
    case "payment":
      return said(await recordPayment(subject.paymentId));
    case "irrelevant":
      return "ignored";
    case "unknown":
      return `${parked}not understood`;
  }
}

async function settle(sessionId: string): Promise<string> {
  const asked = await provider.checkout(sessionId);
  if (!asked.ok) {
    if (asked.problem.kind === "unavailable") throw new Error("The payment provider does not answer");
    return `${parked}the provider does not know the page`;
  }
  const checkout = asked.value;
  const settled = await settleOrder(checkout);
  // Paid on a page that the order does not have, so the payment is handled separately.
  const isStray = !settled.ok && settled.problem.anotherPage && checkout.state === "paid";
  return said(isStray && checkout.paymentId ? await recordPayment(checkout.paymentId) : settled);
}

const said = (result: Result<Settlement, Unexpected>): string =>
  result.ok ? result.value : `${parked}${result.problem.reason}`;
