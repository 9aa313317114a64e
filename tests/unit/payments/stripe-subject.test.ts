import { expect, test } from "vitest";
import { subjectOf } from "#lib/payments/stripe-subject.ts";

const about = (type: string, object: object) => subjectOf({ type, payload: { data: { object } } });

test.each([
  "checkout.session.completed",
  "checkout.session.async_payment_succeeded",
  "checkout.session.async_payment_failed",
  "checkout.session.expired",
])("%s is about a page", (type) => {
  expect(about(type, { id: "cs_1" })).toEqual({ kind: "checkout", sessionId: "cs_1" });
});

test.each([
  "charge.refunded",
  "charge.refund.updated",
  "refund.created",
  "refund.updated",
  "refund.failed",
  "charge.dispute.created",
  "charge.dispute.updated",
  "charge.dispute.closed",
  "charge.dispute.funds_withdrawn",
  "charge.dispute.funds_reinstated",
])("%s is about a payment", (type) => {
  expect(about(type, { id: "x_1", payment_intent: "pi_1" })).toEqual({ kind: "payment", paymentId: "pi_1" });
  expect(about(type, { id: "x_1", payment_intent: null })).toEqual({ kind: "unknown" });
});

test("captured money is examined even when its page says nothing", () => {
  expect(about("payment_intent.succeeded", { id: "pi_1" })).toEqual({ kind: "captured", paymentId: "pi_1" });
});

test("an event about something that a page also reports is ignored, an unknown one is not", () => {
  expect(about("charge.succeeded", {})).toEqual({ kind: "irrelevant" });
  expect(about("payment_intent.created", {})).toEqual({ kind: "irrelevant" });
  expect(about("payout.paid", {})).toEqual({ kind: "unknown" });
  expect(about("checkout.session.completed", {})).toEqual({ kind: "unknown" });
});
