import { payApplication } from "#lib/applications/mark-paid.ts";
import { systemActor } from "#lib/audit/record.ts";
import { next } from "#lib/domain/life-cycles/next.ts";
import { orderTransitions } from "#lib/domain/life-cycles/order.ts";
import { dateInAlmaty, now } from "#lib/platform/clock.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import { enqueue } from "#lib/platform/outbox.ts";
import { enqueueOrderMail } from "./enqueue-order-mail.ts";
import { moveOrder } from "./move-order.ts";
import type { Checkout } from "./payment-provider.ts";
import { newReceiptNumber } from "./receipt-number.ts";
import { requestReturn } from "./request-return.ts";
import type { SettledOrder, Settlement } from "./settled-order.ts";

type PaidCheckout = Checkout & { readonly paymentId: string };

/**
 * The money has arrived: the order and its applications are paid. Money for applications that were paid before or are
 * closed is returned: the whole, or for a family's order only their fees. The caller holds the applications' locks.
 * @throws Error when a row changed in spite of the lock
 */
export async function takeMoney(tx: Tx, order: SettledOrder, checkout: PaidCheckout): Promise<Settlement> {
  if (!next(orderTransitions, order.status, "capture").ok) return "unchanged";
  const isDue = ({ application }: SettledOrder["items"][number]) => application.status === "SUBMITTED";
  const due = order.items.filter(isDue);
  const others = order.items.filter((item) => !isDue(item));
  await returnItems(tx, order, others, checkout);
  return due.length > 0 ? fulfil(tx, order, due, checkout) : giveBack(tx, order, checkout);
}

async function returnItems(
  tx: Tx,
  order: SettledOrder,
  items: SettledOrder["items"],
  { paymentId }: PaidCheckout,
): Promise<void> {
  if (items.length === 0) return;
  const ids = items.map(({ applicationId }) => applicationId);
  await tx.orderItem.updateMany({
    where: { orderId: order.id, applicationId: { in: ids } },
    data: { returned: true },
  });
  await requestReturn(tx, {
    paymentId,
    amount: items.reduce((sum, { amount }) => sum + amount, 0),
    currency: order.currency,
    reason: items.length === order.items.length ? "order-returned" : "items-returned",
    order,
  });
}

async function fulfil(
  tx: Tx,
  order: SettledOrder,
  due: SettledOrder["items"],
  checkout: PaidCheckout,
): Promise<Settlement> {
  const ids = due.map(({ applicationId }) => applicationId);
  await supersedeOthers(tx, order.id, ids);
  const paidAt = now();
  await enqueueOrderMail(tx, order, "payment-received", { order: order.id });
  const moved = await moveOrder(tx, {
    id: order.id,
    from: order.status,
    event: "capture",
    actor: systemActor,
    data: {
      providerSessionId: checkout.sessionId,
      providerPaymentId: checkout.paymentId,
      receiptNumber: newReceiptNumber(dateInAlmaty(paidAt)),
      paidAt,
    },
  });
  if (!moved.ok) throw new Error("An order under lock could not be fulfilled");
  for (const id of ids) {
    const paid = await payApplication(tx, id, paidAt);
    if (!paid.ok) throw new Error("An application under lock could not be paid");
  }
  return "paid";
}

/** Money for an old page while a newer one is open: the newer one is closed, so that no one pays twice. */
async function supersedeOthers(tx: Tx, orderId: string, applicationIds: readonly string[]): Promise<void> {
  const others = await tx.order.findMany({
    where: {
      id: { not: orderId },
      status: { in: ["OPEN", "PENDING"] },
      items: { some: { applicationId: { in: [...applicationIds] } } },
    },
    select: { id: true, status: true },
  });
  for (const other of others) {
    await enqueue(tx, "close-checkout", { orderId: other.id });
    await moveOrder(tx, { id: other.id, from: other.status, event: "expire", actor: systemActor });
  }
}

async function giveBack(tx: Tx, order: SettledOrder, checkout: PaidCheckout): Promise<Settlement> {
  const moved = await moveOrder(tx, {
    id: order.id,
    from: order.status,
    event: "duplicate",
    actor: systemActor,
    data: {
      providerSessionId: checkout.sessionId,
      providerPaymentId: checkout.paymentId,
      paidAt: now(),
    },
  });
  if (!moved.ok) throw new Error("An order under lock could not be returned");
  return "returned";
}
