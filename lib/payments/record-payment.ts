import { z } from "zod";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { followDisputes } from "./follow-disputes.ts";
import { followReturn } from "./follow-return.ts";
import { lockApplications } from "./lock-applications.ts";
import type { ProviderPayment } from "./payment-provider.ts";
import { provider } from "./provider.ts";
import { requestReturn } from "./request-return.ts";
import { settleOrder, type Unexpected } from "./settle-order.ts";
import { type SettledOrder, type Settlement, settledOrder } from "./settled-order.ts";

/** Whether the portal has recorded a payment, as an order's or as one to be returned. */
export async function isRecorded(paymentId: string): Promise<boolean> {
  const [orders, returns] = await Promise.all([
    db().order.count({ where: { providerPaymentId: paymentId } }),
    db().paymentReturn.count({ where: { paymentId } }),
  ]);
  return orders + returns > 0;
}

/**
 * Records the provider's present data about a payment: its order, its returns, its disputes. Captured money belongs to
 * its order or is returned in full. Independent of other calls, so it may be repeated in any order.
 * @throws Error when the provider does not answer, or temporarily contradicts itself, so that the job is retried
 */
export async function recordPayment(paymentId: string): Promise<Result<Settlement, Unexpected>> {
  const asked = await provider.payment(paymentId);
  if (!asked.ok) {
    if (asked.problem.kind === "unavailable") throw new Error("The payment provider does not answer");
    return problem({ kind: "unexpected", reason: "the provider does not know the payment" });
  }
  const payment = asked.value;
  if (!payment.captured) return ok("unchanged");
  const booked = (await isRecorded(paymentId)) ? ok<Settlement>("unchanged") : await bookCapture(payment);
  if (!booked.ok) return booked;
  await followReturn(payment);
  await followDisputes(payment);
  return booked;
}

async function bookCapture(payment: ProviderPayment): Promise<Result<Settlement, Unexpected>> {
  const order = await orderNamed(payment.orderId);
  if (!order) return problem({ kind: "unexpected", reason: "no such order" });
  if (payment.sessionId) {
    const settled = await settlePage(payment.sessionId);
    if (await isRecorded(payment.paymentId)) return settled;
    if (!settled.ok && !settled.problem.anotherPage) return settled;
    if (settled.ok && settled.value !== "unchanged") throw new Error("A captured payment is not paid yet");
  }
  return returnSecond(payment, order.id);
}

async function orderNamed(id: string | undefined): Promise<{ readonly id: string } | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  return (await db().order.findUnique({ where: { id }, select: { id: true } })) ?? undefined;
}

async function settlePage(sessionId: string): Promise<Result<Settlement, Unexpected>> {
  const checkout = await provider.checkout(sessionId);
  if (checkout.ok && checkout.value.state === "paid") return settleOrder(checkout.value);
  // The payment is captured, so its page will follow in a moment.
  throw new Error("The payment provider does not know its own page");
}

/** Returns a payment in addition to the order's own in full, however it was made. */
async function returnSecond(payment: ProviderPayment, orderId: string): Promise<Result<Settlement, never>> {
  return transaction(async (tx) => {
    const order: SettledOrder = await tx.order.findUniqueOrThrow({
      where: { id: orderId },
      select: settledOrder,
    });
    await lockApplications(tx, order.items);
    const { paymentId, amount, currency } = payment;
    const isNew = await requestReturn(tx, { paymentId, amount, currency, reason: "second-capture", order });
    return ok(isNew ? "returned" : "unchanged");
  });
}
