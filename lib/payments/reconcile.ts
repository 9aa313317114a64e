import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { log } from "#lib/platform/log.ts";
import { expireOrder } from "./expire-order.ts";
import { provider } from "./provider.ts";
import { refreshOrder } from "./refresh-order.ts";

/** An order without a page by then was never shown. */
const abandonAfterMs = 60 * 60_000;
const atOnce = 200;

/**
 * Asks the provider about orders that have been open or pending for too long, so that a lost webhook event is found
 * without the applicant. Closes pages of applications that can no longer be paid. Repeatable.
 */
export async function reconcileOrders(): Promise<void> {
  const time = now();
  const orders = await db().order.findMany({
    where: { status: { in: ["OPEN", "PENDING"] }, nextCheckAt: { lte: time } },
    orderBy: { nextCheckAt: "asc" },
    take: atOnce,
    select: {
      id: true,
      status: true,
      createdAt: true,
      providerSessionId: true,
      items: { select: { application: { select: { status: true } } } },
    },
  });
  for (const order of orders) {
    if (order.providerSessionId === null) {
      if (order.createdAt.getTime() < time.getTime() - abandonAfterMs) await expireOrder(order);
      continue;
    }
    const isDue = order.items.every(({ application }) => application.status === "SUBMITTED");
    if (!isDue) await provider.closeCheckout(order.providerSessionId);
    const refreshed = await refreshOrder(order.id, order.providerSessionId);
    if (!refreshed.ok) {
      log().warn({ orders: orders.length }, "reconciliation stopped: the payment provider does not answer");
      return;
    }
  }
}
