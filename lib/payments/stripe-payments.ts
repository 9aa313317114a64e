import type Stripe from "stripe";
import type { CapturedPayment, ProviderDispute, ProviderPayment } from "./payment-provider.ts";
import { stripe } from "./stripe-client.ts";

const pageSize = 100;

/** One payment intent with its page, its refunds and its disputes. The SDK throws when it does not answer. */
export async function readPayment(paymentId: string): Promise<ProviderPayment> {
  const ofIntent = { payment_intent: paymentId, limit: pageSize };
  const [intent, sessions, refunds, disputes] = await Promise.all([
    stripe().paymentIntents.retrieve(paymentId, { expand: ["latest_charge"] }),
    stripe().checkout.sessions.list({ payment_intent: paymentId, limit: 1 }),
    stripe().refunds.list(ofIntent),
    stripe().disputes.list(ofIntent),
  ]);
  const { disputed: _, ...facts } = capturedPayment(intent);
  const onTheirWay = refunds.data.filter(({ status }) => status !== "failed" && status !== "canceled");
  return {
    ...facts,
    captured: intent.status === "succeeded",
    sessionId: sessions.data[0]?.id,
    returnedAmount: onTheirWay.reduce((sum, { amount }) => sum + amount, 0),
    returnFailed: refunds.data.some(({ status }) => status === "failed" || status === "canceled"),
    disputes: disputes.data.map(providerDispute),
  };
}

/** The captured payment intents created from `from` until before `to`, page by page. */
export async function listCaptured(from: Date, to: Date): Promise<readonly CapturedPayment[]> {
  const created = { gte: seconds(from), lt: seconds(to) };
  const listed = stripe().paymentIntents.list({ created, limit: pageSize, expand: ["data.latest_charge"] });
  const captured: CapturedPayment[] = [];
  for await (const intent of listed) {
    if (intent.status === "succeeded") captured.push(capturedPayment(intent));
  }
  return captured;
}

const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);

function capturedPayment(intent: Stripe.PaymentIntent): CapturedPayment {
  const charge = typeof intent.latest_charge === "object" ? intent.latest_charge : undefined;
  return {
    paymentId: intent.id,
    orderId: intent.metadata.order,
    amount: intent.amount_received,
    currency: intent.currency.toUpperCase(),
    returnedAmount: charge?.amount_refunded ?? 0,
    disputed: charge?.disputed ?? false,
  };
}

/** An inquiry that was closed, or a dispute that was prevented, does not move the money. */
const endings: Readonly<Partial<Record<Stripe.Dispute.Status, "won" | "lost">>> = {
  won: "won",
  warning_closed: "won",
  prevented: "won",
  lost: "lost",
};

const providerDispute = (dispute: Stripe.Dispute): ProviderDispute => ({
  disputeId: dispute.id,
  status: endings[dispute.status] ?? "open",
  amount: dispute.amount,
  currency: dispute.currency.toUpperCase(),
  openedAt: new Date(dispute.created * 1000),
});
