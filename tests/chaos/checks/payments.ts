import { stripe } from "#lib/payments/stripe-client.ts";
import { db } from "#lib/platform/db/client.ts";

export interface Captured {
  readonly id: string;
  readonly amount: number;
  readonly returned: number;
}

/** Far more than a run creates. */
const max = 10_000;

/** The payments captured and returned, according to the provider. */
export async function capturedPayments(): Promise<readonly Captured[]> {
  const [intents, refunds] = await Promise.all([
    stripe().paymentIntents.list({ limit: 100 }).autoPagingToArray({ limit: max }),
    stripe().refunds.list({ limit: 100 }).autoPagingToArray({ limit: max }),
  ]);
  const done = refunds.filter(({ status }) => status === "succeeded");
  return intents
    .filter(({ status }) => status === "succeeded")
    .map(({ id, amount_received }) => ({
      id,
      amount: amount_received,
      returned: done
        .filter(({ payment_intent }) => payment_intent === id)
        .reduce((sum, { amount }) => sum + amount, 0),
    }));
}

/** Every captured payment belongs to exactly one order, or was returned in full; nothing else counts as paid. */
export async function checkPayments(captured: readonly Captured[]): Promise<readonly string[]> {
  const orders = await db().order.findMany({
    include: { items: { include: { application: { select: { paidAt: true } } } } },
  });
  const returns = await db().paymentReturn.findMany();
  const wrong: string[] = [];
  for (const { id, amount, returned } of captured) {
    const back = returns.find(({ paymentId }) => paymentId === id);
    if (returned !== (back?.amount ?? 0)) wrong.push(`payment ${id}: ${returned} went back`);
    // A second capture outside the page belongs to no order and is returned in full.
    if (back?.amount === amount && !orders.some(({ providerPaymentId }) => providerPaymentId === id))
      continue;
    const own = orders.filter(({ providerPaymentId }) => providerPaymentId === id);
    const [order] = own;
    if (own.length !== 1 || !order) wrong.push(`payment ${id} belongs to ${own.length} orders`);
    else if (order.amount !== amount) wrong.push(`order ${order.id} is not over what was captured`);
    else if (order.status === "PAID" && returned === amount)
      wrong.push(`order ${order.id} is paid and returned`);
    else if (order.status === "RETURNED" && returned !== amount) {
      wrong.push(`order ${order.id} should be returned: ${returned} of ${amount} are`);
    } else if (!["PAID", "RETURNED"].includes(order.status)) {
      wrong.push(`payment ${id} is captured but its order is ${order.status}`);
    }
  }
  const known = new Set(captured.map(({ id }) => id));
  const paid = orders.filter(({ status }) => status === "PAID");
  for (const order of paid) {
    if (!known.has(order.providerPaymentId ?? "")) wrong.push(`order ${order.id} is paid without a payment`);
    const kept = order.items.filter((item) => !item.returned);
    if (kept.length === 0 || kept.some(({ application }) => !application.paidAt))
      wrong.push(`order ${order.id} is paid, its applications are not`);
    if (!order.receiptNumber) wrong.push(`order ${order.id} is paid without a receipt`);
  }
  const applications = await db().application.findMany({
    where: { paidAt: { not: null } },
    select: {
      id: true,
      status: true,
      orderItems: { where: { returned: false, order: { status: "PAID" } }, select: { orderId: true } },
    },
  });
  for (const { id, status, orderItems: own } of applications) {
    if (own.length !== 1) wrong.push(`application ${id} is paid by ${own.length} orders`);
    // In a queue, or decided; a withdrawal after payment is the applicant's own decision.
    if (!["PAID", "IN_REVIEW", "RETURNED", "GRANTED", "REFUSED", "WITHDRAWN"].includes(status)) {
      wrong.push(`application ${id} is paid and ${status}`);
    }
  }
  const events = await db().webhookEvent.findMany({
    where: { OR: [{ processedAt: null }, { outcome: { startsWith: "parked" } }] },
    select: { id: true, outcome: true },
  });
  for (const { id, outcome } of events) wrong.push(`webhook event ${id} is ${outcome ?? "not processed"}`);
  return wrong;
}
