import type Stripe from "stripe";
import type { PaymentFacts } from "./payment-facts.ts";

/**
 * An event waiting for delivery to the webhook. `order` rises with every event; `dueAt` is in milliseconds since 1970.
 */
export type Delivery = {
  id: string;
  eventId: string;
  order: number;
  attempt: number;
  createdAt: number;
  dueAt: number;
};

/** The session's settings for its future payment intent (`payment_intent_data`). */
export type IntentData = {
  description: string | null;
  metadata: Record<string, string>;
  receipt_email: string | null;
  statement_descriptor: string | null;
  statement_descriptor_suffix: string | null;
};

/** The first answer to an Idempotency-Key; `fingerprint` is a hash of the request. */
export type StoredReply = { fingerprint: string; status: number; body: unknown; createdAt: number };

/** The sandbox's data as stored in `stripe.json`. Card numbers are never stored. */
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
  /** Delayed payments in progress, by session. */
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
