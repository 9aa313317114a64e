import Stripe from "stripe";
import { beforeEach, expect, it } from "vitest";
import { processEvent } from "#lib/payments/process-event.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { POST } from "../../../app/api/stripe/webhook/route.ts";
import { resetDb } from "../../support/reset-db.ts";

beforeEach(resetDb);

const event = (id = "evt_specimen", type = "checkout.session.completed") =>
  JSON.stringify({ id, object: "event", type, data: { object: { id: "cs_test_specimen" } } });
const signed = (payload: string, { secret = "whsec_test", secondsAgo = 0 } = {}) =>
  Stripe.webhooks.generateTestHeaderString({
    payload,
    secret,
    timestamp: Math.floor(now().getTime() / 1000) - secondsAgo,
  });
const post = async (body: string, signature?: string) =>
  (
    await POST(
      new Request("http://portal.test/api/stripe/webhook", {
        method: "POST",
        headers: signature === undefined ? {} : { "stripe-signature": signature },
        body,
      }),
    )
  ).status;
const stored = () => db().webhookEvent.count();

it("stores a signed event once, however often it arrives, and queues it once", async () => {
  const answers = await Promise.all([1, 2, 3].map(() => post(event(), signed(event()))));
  expect(answers).toEqual([200, 200, 200]);
  expect(await stored()).toBe(1);
  const [{ jobs } = { jobs: 0n }] = await db().$queryRaw<
    { jobs: bigint }[]
  >`SELECT count(*) AS jobs FROM graphile_worker.jobs WHERE task_identifier = 'process-provider-event'`;
  expect(jobs).toBe(1n);
});

it("refuses a forged signature, another secret, a changed body and no signature at all", async () => {
  expect(await post(event(), "t=1,v1=00")).toBe(400);
  expect(await post(event(), signed(event(), { secret: "whsec_other" }))).toBe(400);
  expect(await post(event("evt_other"), signed(event()))).toBe(400);
  expect(await post(event())).toBe(400);
  expect(await post("", signed(""))).toBe(400);
  expect(await post("not json", signed("not json"))).toBe(400);
  expect(await stored()).toBe(0);
});

it("refuses a true event that is replayed later", async () => {
  expect(await post(event(), signed(event(), { secondsAgo: 400 }))).toBe(400);
  expect(await stored()).toBe(0);
});

it("refuses a body that no event is as large as, before reading it to its end", async () => {
  expect(await post("x".repeat(600_000), "t=1,v1=00")).toBe(413);
});

it("parks an event that it does not understand, with the reason, and ignores redundant events", async () => {
  await post(event("evt_1", "charge.dispute.created"), signed(event("evt_1", "charge.dispute.created")));
  await post(event("evt_2", "payment_intent.created"), signed(event("evt_2", "payment_intent.created")));
  await processEvent("evt_1");
  await processEvent("evt_2");
  await processEvent("evt_unknown");
  const events = await db().webhookEvent.findMany({ orderBy: { id: "asc" } });
  expect(events.map(({ outcome }) => outcome)).toEqual(["parked: not understood", "ignored"]);
  expect(await db().paymentIssue.findMany()).toMatchObject([
    { kind: "event", eventId: "evt_1", detail: "charge.dispute.created: not understood", resolvedAt: null },
  ]);
});

it.each([
  "null",
  "[]",
  "5",
  '"text"',
  "{}",
  '{"id":5,"type":"x"}',
  '{"id":"evt_1","type":["x"]}',
  '{"id":"a\\u0000","type":"x"}',
])("refuses the signed body %s, which is no event", async (body) => {
  expect(await post(body, signed(body))).toBe(400);
  expect(await stored()).toBe(0);
});

it("keeps an event in which a payer typed what the database cannot store", async () => {
  const body = JSON.stringify({
    id: "evt_specimen",
    object: "event",
    type: "checkout.session.completed",
    data: { object: { id: "cs_test_specimen", customer_details: { name: "TEST\u0000 ONE\ud800" } } },
  });
  expect(await post(body, signed(body))).toBe(200);
  expect(await stored()).toBe(1);
});
