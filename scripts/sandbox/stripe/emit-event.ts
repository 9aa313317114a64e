import Stripe from "stripe";
import { newId, unixNow } from "./identifier.ts";
import type { Sandbox } from "./sandbox.ts";

/** The sandbox's events, each with the type of its object. */
type Carried = {
  "checkout.session.completed": Stripe.Checkout.Session;
  "checkout.session.expired": Stripe.Checkout.Session;
  "checkout.session.async_payment_succeeded": Stripe.Checkout.Session;
  "checkout.session.async_payment_failed": Stripe.Checkout.Session;
  "payment_intent.succeeded": Stripe.PaymentIntent;
  "payment_intent.payment_failed": Stripe.PaymentIntent;
  "charge.succeeded": Stripe.Charge;
  "charge.refunded": Stripe.Charge;
  "refund.created": Stripe.Refund;
  "refund.updated": Stripe.Refund;
  "refund.failed": Stripe.Refund;
  "charge.dispute.created": Stripe.Dispute;
  "charge.dispute.updated": Stripe.Dispute;
  "charge.dispute.closed": Stripe.Dispute;
};

/** Records an event with a snapshot of the object and queues it for the webhook. */
export function emitEvent<T extends keyof Carried>(
  { state, delivery }: Sandbox,
  type: T,
  object: Carried[T],
): void {
  const event: Stripe.EventBase = {
    id: newId("evt"),
    object: "event",
    api_version: Stripe.API_VERSION,
    created: unixNow(),
    data: { object: structuredClone(object) },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  };
  state.events[event.id] = event;
  delivery.enqueue(event.id);
}
