import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type StripeFixture, startStripeFixture, visaFee } from "./stripe-fixture.ts";

let sandbox: StripeFixture;

beforeEach(async () => {
  sandbox = await startStripeFixture();
});

afterEach(() => sandbox.stop());

async function payOnce(): Promise<string> {
  const session = await sandbox.stripe.checkout.sessions.create(visaFee);
  await sandbox.pay(session.id);
  return session.id;
}

const types = () => sandbox.webhook.events.map(({ type }) => type);
const soon = (check: () => void) => vi.waitFor(check, { timeout: 60_000, interval: 20 });
const queueEmpty = () =>
  vi.waitFor(
    async () => {
      const response = await fetch(`${sandbox.url}/sandbox/deliveries`);
      expect(await response.json()).toEqual({ waiting: 0 });
    },
    { timeout: 60_000, interval: 20 },
  );

test("an event that the webhook did not accept is sent again until it is", async () => {
  sandbox.webhook.answers.push(500, 503, 302, 500);
  await payOnce();
  await soon(() => expect(new Set(types()).size).toBe(3));
  await queueEmpty();
  expect(sandbox.webhook.attempts).toBe(7);
  expect(types()).toHaveLength(3);
});

test("events that were not accepted are still delivered after a restart", async () => {
  sandbox.webhook.answers.push(...Array.from({ length: 9 }, () => 500));
  await payOnce();
  await sandbox.restart();
  await soon(() => expect(new Set(types()).size).toBe(3));
});

test("duplicates arrive as often as requested, with the same event id", async () => {
  await sandbox.control("faults", { duplicate: 2 });
  await payOnce();
  await soon(() => expect(types()).toHaveLength(9));
  expect(new Set(sandbox.webhook.events.map(({ id }) => id)).size).toBe(3);
});

test("reordered events arrive newest first", async () => {
  await sandbox.control("faults", { reorder: true });
  await payOnce();
  await soon(() => expect(types()).toHaveLength(3));
  expect(types()).toEqual(["checkout.session.completed", "payment_intent.succeeded", "charge.succeeded"]);
});

test("a dropped event never arrives, yet is listed and can be sent again", async () => {
  await sandbox.control("faults", { dropNext: 3 });
  await payOnce();
  await queueEmpty();
  expect(sandbox.webhook.attempts).toBe(0);
  const [event] = (await sandbox.stripe.events.list({ type: "checkout.session.completed" })).data;
  expect((await sandbox.control(`events/${event?.id}/resend`, {})).status).toBe(200);
  await soon(() => expect(types()).toEqual(["checkout.session.completed"]));
  expect((await sandbox.control("events/evt_none/resend", {})).status).toBe(404);
});

test("a delay keeps events back and they come once it is lifted from the queue", async () => {
  await sandbox.control("faults", { delayMs: 300 });
  await payOnce();
  expect(types()).toEqual([]);
  await soon(() => expect(types()).toHaveLength(3));
});

test("a dispute is announced, blocks refunds, and ends", async () => {
  const id = await payOnce();
  const { payment_intent } = await sandbox.stripe.checkout.sessions.retrieve(id);
  const opened = await sandbox.control("disputes", { payment_intent });
  expect(opened.body).toMatchObject({ object: "dispute", amount: 6000, status: "needs_response" });
  await expect(
    sandbox.stripe.refunds.create({ payment_intent: String(payment_intent) }),
  ).rejects.toMatchObject({
    code: "charge_disputed",
  });
  await sandbox.control(`disputes/${opened.body.id}/close`, { status: "won" });
  await soon(() => {
    expect(types()).toContain("charge.dispute.created");
    expect(types()).toContain("charge.dispute.closed");
  });
  expect(await sandbox.stripe.disputes.retrieve(String(opened.body.id))).toMatchObject({ status: "won" });
  expect((await sandbox.control("disputes", { payment_intent: "pi_none" })).status).toBe(404);
});

test("invalid faults are refused and change nothing", async () => {
  expect((await sandbox.control("faults", { duplicate: -1 })).status).toBe(400);
  expect((await sandbox.control("faults", { explode: true })).status).toBe(400);
  expect((await sandbox.control("faults", { apiError: "418" })).status).toBe(400);
  const faults = await (await fetch(`${sandbox.url}/sandbox/faults`)).json();
  expect(faults).toEqual({
    duplicate: 0,
    reorder: false,
    delayMs: 0,
    dropNext: 0,
    apiError: "none",
    apiDelayMs: 0,
    refundFails: false,
  });
});
