import { afterEach, beforeEach, expect, test } from "vitest";
import { type StripeFixture, startStripeFixture, visaFee } from "./stripe-fixture.ts";

let sandbox: StripeFixture;

beforeEach(async () => {
  sandbox = await startStripeFixture();
});

afterEach(() => sandbox.stop());

async function paidIntent(): Promise<string> {
  const { id } = await sandbox.stripe.checkout.sessions.create(visaFee);
  await sandbox.pay(id);
  return String((await sandbox.stripe.checkout.sessions.retrieve(id)).payment_intent);
}

const emitted = async () => (await sandbox.stripe.events.list({ limit: 100 })).data.map(({ type }) => type);

test("payments are listed by the time of their making, with their charges", async () => {
  const first = await paidIntent();
  const second = await paidIntent();
  const { created } = await sandbox.stripe.paymentIntents.retrieve(first);
  const listed = await sandbox.stripe.paymentIntents.list({
    created: { gte: created, lt: created + 60 },
    expand: ["data.latest_charge"],
  });
  expect(listed.data.map(({ id }) => id)).toEqual([second, first]);
  expect(listed.data[0]?.latest_charge).toMatchObject({ object: "charge", captured: true });
  expect((await sandbox.stripe.paymentIntents.list({ created: { lt: created } })).data).toEqual([]);
});

test("a second capture on demand is another payment of the same order, on no page", async () => {
  const first = await paidIntent();
  const again = await sandbox.control("captures", { payment_intent: first });
  const second = await sandbox.stripe.paymentIntents.retrieve(String(again.body.id));
  expect(second).toMatchObject({
    status: "succeeded",
    amount_received: 6000,
    metadata: { order: "order-1" },
  });
  expect((await sandbox.stripe.checkout.sessions.list({ payment_intent: second.id })).data).toEqual([]);
  expect((await sandbox.control("captures", { payment_intent: "pi_none" })).status).toBe(404);
});

test("a refund that the bank does not take is accepted first and fails afterwards", async () => {
  const intent = await paidIntent();
  await sandbox.control("faults", { refundFails: true });
  const refund = await sandbox.stripe.refunds.create({ payment_intent: intent });
  expect(refund.status).toBe("succeeded");
  expect(await sandbox.stripe.refunds.retrieve(refund.id)).toMatchObject({ status: "failed" });
  const { latest_charge } = await sandbox.stripe.paymentIntents.retrieve(intent, {
    expand: ["latest_charge"],
  });
  expect(latest_charge).toMatchObject({ refunded: false, amount_refunded: 0 });
  expect(await emitted()).toEqual(expect.arrayContaining(["refund.created", "refund.failed"]));
  await sandbox.control("faults", { refundFails: false });
  expect((await sandbox.stripe.refunds.create({ payment_intent: intent })).status).toBe("succeeded");
});

test("a dispute is opened, answered and decided, each with an event", async () => {
  const intent = await paidIntent();
  const { body } = await sandbox.control("disputes", { payment_intent: intent });
  await sandbox.control(`disputes/${body.id}/answer`, {});
  expect(await sandbox.stripe.disputes.retrieve(String(body.id))).toMatchObject({ status: "under_review" });
  await sandbox.control(`disputes/${body.id}/close`, { status: "lost" });
  expect((await sandbox.stripe.disputes.list({ payment_intent: intent })).data[0]?.status).toBe("lost");
  const types = ["charge.dispute.closed", "charge.dispute.updated", "charge.dispute.created"];
  expect((await emitted()).slice(0, 3)).toEqual(types);
});

test("a late answer still arrives", async () => {
  await sandbox.control("faults", { apiDelayMs: 30 });
  expect((await sandbox.stripe.checkout.sessions.create(visaFee)).status).toBe("open");
});
