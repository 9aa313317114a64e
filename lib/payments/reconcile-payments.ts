import { addDays } from "#lib/domain/plain-date.ts";
import { instantInAlmaty, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { closeIssues, raiseIssue } from "./payment-issues.ts";
import type { CapturedPayment } from "./payment-provider.ts";
import { provider } from "./provider.ts";
import { recordPayment } from "./record-payment.ts";

/**
 * Compares the provider's captured payments of the last `days` days, including today, with the portal's records.
 * Missing ones are recorded, or returned if no fee is due; what cannot be corrected safely becomes an issue for the
 * supervisors. Repeatable.
 * @throws Error when the provider does not answer, so that the job is retried
 */
export async function reconcilePayments(days: number): Promise<void> {
  const today = todayInAlmaty();
  const [from, to] = [instantInAlmaty(addDays(today, 1 - days)), instantInAlmaty(addDays(today, 1))];
  const listed = await provider.capturedBetween(from, to);
  if (!listed.ok) throw new Error("The payment provider does not answer");
  const ours = await booked(listed.value.map(({ paymentId }) => paymentId));
  for (const payment of listed.value) {
    if (!isAgreed(payment, ours.get(payment.paymentId))) await mend(payment);
  }
  await findMissing(from, to, new Set(listed.value.map(({ paymentId }) => paymentId)));
}

interface Booked {
  /** The order's amount; undefined for a payment without an order. */
  readonly amount: number | undefined;
  readonly returned: number;
  readonly isDisputed: boolean;
}

async function booked(paymentIds: readonly string[]): Promise<ReadonlyMap<string, Booked>> {
  const ids = [...paymentIds];
  const [orders, returns] = await Promise.all([
    db().order.findMany({
      where: { providerPaymentId: { in: ids } },
      select: { providerPaymentId: true, amount: true, status: true },
    }),
    db().paymentReturn.findMany({
      where: { paymentId: { in: ids }, confirmedAt: { not: null } },
      select: { paymentId: true, amount: true },
    }),
  ]);
  const returned = new Map(returns.map(({ paymentId, amount }) => [paymentId, amount]));
  const facts = (id: string, order?: (typeof orders)[number]): [string, Booked] => [
    id,
    {
      amount: order?.amount,
      returned: returned.get(id) ?? 0,
      isDisputed: order?.status === "DISPUTED",
    },
  ];
  return new Map([
    ...returns.map(({ paymentId }) => facts(paymentId)),
    ...orders.map((order) => facts(order.providerPaymentId ?? "", order)),
  ]);
}

const isAgreed = (payment: CapturedPayment, ours: Booked | undefined): boolean =>
  ours !== undefined &&
  (ours.amount ?? payment.amount) === payment.amount &&
  ours.returned === payment.returnedAmount &&
  ours.isDisputed === payment.disputed;

async function mend({ paymentId, amount, currency, orderId }: CapturedPayment): Promise<void> {
  const done = await recordPayment(paymentId);
  if (!done.ok) {
    const detail = `${amount} ${currency}: ${done.problem.reason}`;
    await raiseIssue({ kind: "unbooked-payment", about: paymentId, paymentId, detail });
    return;
  }
  await closeIssues(["unbooked-payment"], paymentId);
  const order = await db().order.findUnique({ where: { providerPaymentId: paymentId } });
  if (order && order.amount !== amount) {
    const detail = `${amount} ${currency} instead of ${order.amount} ${order.currency}`;
    await raiseIssue({ kind: "other-amount", about: paymentId, paymentId, orderId, detail });
  }
}

/**
 * Orders paid here without money at the provider. A debit that took days began earlier, so the provider is asked about
 * each.
 */
async function findMissing(from: Date, to: Date, seen: ReadonlySet<string>): Promise<void> {
  const orders = await db().order.findMany({
    where: { paidAt: { gte: from, lt: to }, status: { in: ["PAID", "DISPUTED", "RETURNED"] } },
    select: { id: true, amount: true, currency: true, providerPaymentId: true },
  });
  for (const { id, amount, currency, providerPaymentId } of orders) {
    if (providerPaymentId && seen.has(providerPaymentId)) continue;
    const asked = providerPaymentId ? await provider.payment(providerPaymentId) : undefined;
    if (asked && !asked.ok && asked.problem.kind === "unavailable")
      throw new Error("The payment provider does not answer");
    if (asked?.ok && asked.value.captured) await closeIssues(["missing-payment"], id);
    else {
      const detail = `${amount} ${currency}`;
      const paymentId = providerPaymentId ?? undefined;
      await raiseIssue({ kind: "missing-payment", about: id, orderId: id, paymentId, detail });
    }
  }
}
