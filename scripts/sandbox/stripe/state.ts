import type Stripe from "stripe";
import type { PaymentFacts } from "./payment-facts.ts";

/** An event on its way to the webhook. `order` rises with every event; `dueAt` is in milliseconds since 1970. */
export type Delivery = {
  id: string;
  eventId: string;
  order: number;
  attempt: number;
  createdAt: number;
  dueAt: number;
};

/** What a session asks for its future payment intent (`payment_intent_data`). */
export type IntentData = {
  description: string | null;
  metadata: Record<string, string>;
  receipt_email: string | null;
  statement_descriptor: string | null;
  statement_descriptor_suffix: string | null;
};

/** A first answer kept for its Idempotency-Key; `fingerprint` is a hash of what was asked. */
export type StoredReply = { fingerprint: string; status: number; body: unknown; createdAt: number };

/** Everything the sandbox knows, as it is in `stripe.json`. No card number is ever part of it. */
export type StripeState = {
  version: 1;
  sessions: Record<string, Stripe.Checkout.Session>;
  lineItems: Record<string, Stripe.LineItem[]>;
  intentData: Record<string, IntentData>;
  paymentIntents: Record<string, Stripe.PaymentIntent>;
  charges: Record<string, Stripe.Charge>;
  refunds: Record<string, Stripe.Refund>;
  disputes: Record<string, Stripe.Dispute>;
  events: Record<string, Stripe.EventBase>;
  deliveries: Delivery[];
  /** Delayed payments under way, by session. */
  settlements: Record<string, { dueAt: number; succeeds: boolean }>;
  /** Payments waiting for the card holder's bank, by session. */
  authentications: Record<string, PaymentFacts>;
  replies: Record<string, StoredReply>;
  eventCount: number;
};

export function emptyState(): StripeState {
  return {
    version: 1,
    sessions: {},
    lineItems: {},
    intentData: {},
    paymentIntents: {},
    charges: {},
    refunds: {},
    disputes: {},
    events: {},
    deliveries: [],
    settlements: {},
    authentications: {},
    replies: {},
    eventCount: 0,
  };
}
