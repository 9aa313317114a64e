import { payApplication } from "#lib/applications/mark-paid.ts";
import { recipientOf } from "#lib/applications/recipient.ts";
import { systemActor } from "#lib/audit/record.ts";
import { next } from "#lib/domain/life-cycles/next.ts";
import { orderTransitions } from "#lib/domain/life-cycles/order.ts";
import { dateInAlmaty, now } from "#lib/platform/clock.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import { addJob } from "#lib/platform/jobs.ts";
import { enqueueMail } from "#lib/platform/mail/enqueue.ts";
import { moveOrder } from "./move-order.ts";
import type { Checkout } from "./payment-provider.ts";
import { newReceiptNumber } from "./receipt-number.ts";
import type { SettledOrder, Settlement } from "./settled-order.ts";

/**
 * The money has come: the order and its application are paid, or, when the fee was paid before or the application is
 * closed, the money goes back in full. The caller holds the application's lock.
 * @throws Error when a row changed in spite of the lock
 */
export async function takeMoney(tx: Tx, order: SettledOrder, checkout: Checkout): Promise<Settlement> {
  if (!next(orderTransitions, order.status, "capture").ok) return "unchanged";
  return order.application.status === "SUBMITTED"
    ? fulfil(tx, order, checkout)
    : giveBack(tx, order, checkout);
}

async function fulfil(tx: Tx, order: SettledOrder, checkout: Checkout): Promise<Settlement> {
  await supersedeOthers(tx, order);
  const paidAt = now();
  await mail(tx, order, "payment-received");
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
  const paid = await payApplication(tx, order.applicationId, paidAt);
  if (!moved.ok || !paid.ok) throw new Error("An order under lock could not be fulfilled");
  return "paid";
}

/** Money for an old page while a newer one is open: the newer one is closed, so that nobody pays twice. */
async function supersedeOthers(tx: Tx, { id, applicationId }: SettledOrder): Promise<void> {
  const others = await tx.order.findMany({
    where: { applicationId, id: { not: id }, status: { in: ["OPEN", "PENDING"] } },
    select: { id: true, status: true },
  });
  for (const other of others) {
    await addJob(tx, "close-checkout", { orderId: other.id }, { key: `close-checkout:${other.id}` });
    await moveOrder(tx, { id: other.id, from: other.status, event: "expire", actor: systemActor });
  }
}

async function giveBack(tx: Tx, order: SettledOrder, checkout: Checkout): Promise<Settlement> {
  await addJob(tx, "return-payment", { orderId: order.id }, { key: `return-payment:${order.id}` });
  await mail(tx, order, "payment-returned");
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

const mail = (
  tx: Tx,
  order: SettledOrder,
  template: "payment-received" | "payment-returned",
): Promise<void> =>
  enqueueMail(tx, {
    key: `${template.replace("-", ".")}:${order.id}`,
    template,
    recipient: recipientOf(order.application),
    locale: order.application.user.locale,
    subjectId: order.id,
  });
