import type { Actor } from "#lib/accounts/actor.ts";
import { makeOrder } from "#lib/payments/active-order.ts";
import { expireOrder } from "#lib/payments/expire-order.ts";
import { payableApplications } from "#lib/payments/payable-application.ts";
import { provider } from "#lib/payments/provider.ts";
import { recordPayment } from "#lib/payments/record-payment.ts";
import { refreshOrder } from "#lib/payments/refresh-order.ts";
import { returnPayment } from "#lib/payments/return-payment.ts";
import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import { applicantOf, type Case, known } from "./cases.ts";
import { succeed } from "./succeed.ts";

/** Calls the payment sandbox with the real clock, which the sandbox uses too. */
export type InRealTime = <R>(call: () => Promise<R>) => Promise<R>;

/** The outcome of a payment. `open`: the payer has not paid on the page. */
export type PaymentEnd = "paid" | "pending" | "failed" | "open" | "expired";

const card = {
  method: "card",
  number: "4242 4242 4242 4242",
  expiry: "04/44",
  cvc: "123",
  name: "DEMO PAYER",
};
const debit = (account: string) => ({ method: "us_bank_account", account, name: "DEMO PAYER" });

/** The payer's action on the sandbox's page; undefined if the page stays open or expires. */
const payers: Readonly<Record<PaymentEnd, Readonly<Record<string, string>> | undefined>> = {
  paid: card,
  pending: debit("000123456789"),
  failed: debit("000222222227"),
  open: undefined,
  expired: undefined,
};

/**
 * Pays the fees of one account's cases in one order, through the provider's page.
 * @param meanwhile runs while the page is open
 */
export async function pay(
  cases: readonly Case[],
  end: PaymentEnd,
  inRealTime: InRealTime,
  meanwhile: () => Promise<void> = async () => undefined,
): Promise<void> {
  const [first] = cases;
  if (!first) return;
  const applicant = applicantOf(first);
  const order = await openOrder(applicant, cases);
  const page = await openPage(order.id, inRealTime);
  await meanwhile();
  const payer = payers[end];
  if (payer)
    await inRealTime(() =>
      fetch(page.url, { method: "POST", redirect: "manual", body: new URLSearchParams(payer) }),
    );
  if (end === "failed") await control(inRealTime, "settlements", { session: page.sessionId });
  if (end === "expired") {
    succeed(await inRealTime(() => provider.closeCheckout(page.sessionId)), "close a page");
    await expireOrder({ id: order.id, status: "OPEN" });
    return;
  }
  succeed(await refreshOrder(order.id, page.sessionId), "settle an order");
  const { providerPaymentId } = await db().order.findUniqueOrThrow({ where: { id: order.id } });
  for (const one of cases) one.paymentId = providerPaymentId ?? undefined;
}

async function openOrder(applicant: Actor<"APPLICANT">, cases: readonly Case[]) {
  const ids = cases.map((one) => known(one, "applicationId"));
  const applications = await payableApplications(applicant, ids);
  const order = applications && succeed(await makeOrder(applications, applicant), "make an order");
  if (!order) throw new Error("The demo could not make an order");
  return order;
}

/** The provider's page of an order. Its expiry is in the future even if the order is of a past day. */
async function openPage(orderId: string, inRealTime: InRealTime) {
  const order = await db().order.findUniqueOrThrow({
    where: { id: orderId },
    include: { items: { include: { application: { include: { user: true } } } } },
  });
  const address = `${env().APP_URL}/applications/${order.items[0]?.applicationId}/pay`;
  const opened = await inRealTime(() =>
    provider.openCheckout({
      orderId,
      lines: order.items.map(({ amount, application }) => ({ title: application.reference, amount })),
      currency: order.currency,
      locale: "en",
      email: order.items[0]?.application.user.email ?? "",
      expiresAt: new Date(Date.now() + 12 * 3_600_000),
      paidUrl: `${address}/return`,
      cancelledUrl: `${address}?cancelled=yes`,
    }),
  );
  const { sessionId, url } = succeed(opened, "open a page to pay on");
  await db().order.update({
    where: { id: orderId },
    data: { providerSessionId: sessionId, checkoutUrl: url },
  });
  return { sessionId, url };
}

/** The payer's bank disputes the payment of a case, so that no visa can be granted meanwhile (S4). */
export async function dispute(one: Case, inRealTime: InRealTime): Promise<void> {
  await control(inRealTime, "disputes", { payment_intent: known(one, "paymentId") });
  succeed(await recordPayment(known(one, "paymentId")), "book a dispute");
}

/** The fee is paid a second time and returned. */
export async function payTwice(one: Case, inRealTime: InRealTime): Promise<void> {
  const second = await control(inRealTime, "captures", { payment_intent: known(one, "paymentId") });
  const paymentId = String(second.id);
  succeed(await recordPayment(paymentId), "book a second payment");
  const { id } = await db().paymentReturn.findUniqueOrThrow({ where: { paymentId } });
  await inRealTime(() => returnPayment(id));
  succeed(await recordPayment(paymentId), "book a return");
}

/** Refunds a payment at the provider, without the portal: an issue for the supervisors. */
export async function refundPastThePortal(one: Case, inRealTime: InRealTime): Promise<void> {
  succeed(
    await inRealTime(() =>
      provider.returnPayment(known(one, "paymentId"), 1000, `demo:${known(one, "paymentId")}`),
    ),
    "give money back",
  );
  succeed(await recordPayment(known(one, "paymentId")), "book a foreign return");
}

/**
 * Runs `work` while the sandbox's webhooks are dropped, because the demo records each payment itself on its own day.
 * @throws Error when payments are not the sandbox's
 */
export async function withoutNotices<T>(work: () => Promise<T>): Promise<T> {
  const now = <R>(call: () => Promise<R>) => call();
  await control(now, "faults", { dropNext: 1_000_000 });
  try {
    return await work();
  } finally {
    await control(now, "faults", { dropNext: 0 });
  }
}

async function control(
  inRealTime: InRealTime,
  topic: string,
  wanted: object,
): Promise<Readonly<Record<string, unknown>>> {
  const sandbox = env().STRIPE_API_URL;
  if (!sandbox) throw new Error("The demo pays in the payment sandbox: leave STRIPE_SECRET_KEY unset.");
  const response = await inRealTime(() =>
    fetch(`${sandbox}/sandbox/${topic}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(wanted),
    }),
  );
  if (!response.ok) throw new Error(`The payment sandbox refuses ${topic}: ${response.status}`);
  return (await response.json()) as Readonly<Record<string, unknown>>;
}
