import { setTimeout as pause } from "node:timers/promises";
import type { Granted } from "#lib/accounts/rights.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { findPayment, type Payment } from "./find-payment.ts";
import { refreshOrder } from "./refresh-order.ts";

/** Pauses between checks in milliseconds, some five seconds in all: most webhook events take less than two. */
const pauses = [250, 250, 500, 500, 500, 1000, 1000, 1000];

/**
 * The payment of a payer who comes back from the provider: checked until it is no longer open, or for some seconds.
 * Then the provider is asked; if it does not answer either, the order counts as pending until it does, so that the
 * payer is not asked to pay again. Waiting on the server is better than a page that reloads itself, which disturbs
 * screen readers and needs scripts.
 */
export async function awaitPayment(
  actor: Granted<"application:own">,
  applicationId: string,
): Promise<Payment | undefined> {
  for (const milliseconds of pauses) {
    const payment = await findPayment(actor, applicationId);
    if (!isOpen(payment)) return payment;
    await pause(milliseconds);
  }
  if (isOpen(await findPayment(actor, applicationId))) await ask(applicationId);
  return findPayment(actor, applicationId);
}

const isOpen = (payment: Payment | undefined): boolean =>
  payment?.state.kind === "due" && payment.state.opened;

async function ask(applicationId: string): Promise<void> {
  const order = await db().order.findFirst({
    where: { status: "OPEN", items: { some: { applicationId, active: true } } },
    select: { id: true, providerSessionId: true },
  });
  if (!order?.providerSessionId) return;
  const refreshed = await refreshOrder(order.id, order.providerSessionId);
  if (refreshed.ok) return;
  await db().order.updateMany({
    where: { id: order.id, status: "OPEN" },
    data: { cameBackAt: now(), nextCheckAt: now() },
  });
}
