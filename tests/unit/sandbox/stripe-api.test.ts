import Stripe from "stripe";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { now } from "#lib/platform/clock.ts";
import { type StripeFixture, secretKey, startStripeFixture, visaFee } from "./stripe-fixture.ts";

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

test("a wrong key is refused as Stripe refuses it", async () => {
  const port = Number(new URL(sandbox.url).port);
  const stranger = new Stripe("sk_test_wrong", { host: "127.0.0.1", port, protocol: "http" });
  await expect(stranger.checkout.sessions.create(visaFee)).rejects.toBeInstanceOf(
    Stripe.errors.StripeAuthenticationError,
  );
  const bare = await fetch(`${sandbox.url}/v1/events`);
  expect(bare.status).toBe(401);
});

test("the same key with the same question gets the first answer, with another question an error", async () => {
  const options = { idempotencyKey: "order-1" };
  const [first, second] = await Promise.all([
    sandbox.stripe.checkout.sessions.create(visaFee, options),
    sandbox.stripe.checkout.sessions.create(visaFee, options),
  ]);
  expect(second.id).toBe(first.id);
  await sandbox.restart();
  const third = await sandbox.stripe.checkout.sessions.create(visaFee, options);
  expect(third.id).toBe(first.id);
  await expect(
    sandbox.stripe.checkout.sessions.create({ ...visaFee, client_reference_id: "order-2" }, options),
  ).rejects.toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
  expect((await sandbox.stripe.checkout.sessions.list()).data).toHaveLength(1);
});

test.each<[string, object, Partial<Stripe.errors.StripeError>]>([
  ["no lines", { line_items: [] }, { code: "parameter_missing", param: "line_items" }],
  ["a broken address", { success_url: "paid" }, { code: "url_invalid", param: "success_url" }],
  [
    "a broken e-mail address",
    { customer_email: "nobody" },
    { code: "email_invalid", param: "customer_email" },
  ],
  ["a time too near", { expires_at: 1_700_000_000 }, { param: "expires_at" }],
  ["an unknown language", { locale: "xx" }, { param: "locale" }],
  ["an unknown parameter", { colour: "blue" }, { code: "parameter_unknown", param: "colour" }],
  ["a parameter Stripe has removed", { payment_method_types: ["card"] }, { code: "parameter_unknown" }],
  [
    "no method left to pay by",
    { allowed_payment_method_types: ["pix"] },
    { param: "allowed_payment_method_types" },
  ],
  ["subscriptions", { mode: "subscription" }, { param: "mode" }],
  [
    "a fraction of a cent",
    {
      line_items: [
        { quantity: 1, price_data: { currency: "usd", unit_amount: 1.5, product_data: { name: "x" } } },
      ],
    },
    { code: "parameter_invalid_integer", param: "line_items[0][price_data][unit_amount]" },
  ],
  [
    "too little money",
    {
      line_items: [
        { quantity: 1, price_data: { currency: "usd", unit_amount: 1, product_data: { name: "x" } } },
      ],
    },
    { code: "amount_too_small" },
  ],
])("%s are named in an error of Stripe's shape", async (_what, change, expected) => {
  await expect(sandbox.stripe.checkout.sessions.create({ ...visaFee, ...change })).rejects.toMatchObject({
    type: "StripeInvalidRequestError",
    statusCode: 400,
    ...expected,
  });
});

test("a thing that does not exist is missing, also when its name is a built-in member", async () => {
  for (const id of ["cs_test_none", "__proto__", "constructor"]) {
    await expect(sandbox.stripe.checkout.sessions.retrieve(id)).rejects.toMatchObject({
      statusCode: 404,
      code: "resource_missing",
    });
  }
  await expect(sandbox.stripe.customers.create({})).rejects.toMatchObject({ statusCode: 404 });
});

test("refunds return a part and the rest, are announced, and never exceed the charge", async () => {
  const payment_intent = await paidIntent();
  const part = await sandbox.stripe.refunds.create({
    payment_intent,
    amount: 1000,
    metadata: { why: "duplicate" },
  });
  expect(part).toMatchObject({
    amount: 1000,
    status: "succeeded",
    payment_intent,
    metadata: { why: "duplicate" },
  });
  await expect(sandbox.stripe.refunds.create({ payment_intent, amount: 5001 })).rejects.toMatchObject({
    param: "amount",
  });
  const rest = await sandbox.stripe.refunds.create({ payment_intent, reason: "duplicate" });
  expect(rest.amount).toBe(5000);
  await expect(sandbox.stripe.refunds.create({ payment_intent })).rejects.toMatchObject({
    code: "charge_already_refunded",
  });
  expect(await sandbox.stripe.charges.retrieve(String(rest.charge))).toMatchObject({
    refunded: true,
    amount_refunded: 6000,
  });
  expect(await sandbox.stripe.refunds.retrieve(part.id)).toEqual(part);
  const listed = await sandbox.stripe.refunds.list({ payment_intent });
  expect(listed.data.map(({ id }) => id)).toEqual([rest.id, part.id]);
  const types = () => sandbox.webhook.events.map(({ type }) => type);
  await vi.waitFor(() => {
    expect(types().filter((type) => type === "charge.refunded")).toHaveLength(2);
    expect(types().filter((type) => type === "refund.created")).toHaveLength(2);
  }, 60_000);
});

test("lists are paged newest first and narrowed by field and time", async () => {
  const ids: string[] = [];
  for (let n = 0; n < 5; n += 1) ids.unshift((await sandbox.stripe.checkout.sessions.create(visaFee)).id);
  const { sessions } = sandbox.stripe.checkout;
  const page = await sessions.list({ limit: 2 });
  expect(page.data.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  expect(page.has_more).toBe(true);
  const all: string[] = [];
  for await (const { id } of sessions.list({ limit: 2 })) all.push(id);
  expect(all).toEqual(ids);
  const before = await sessions.list({ limit: 2, ending_before: ids[4] });
  expect(before.data.map(({ id }) => id)).toEqual(ids.slice(2, 4));
  await sandbox.pay(String(ids[0]));
  expect((await sessions.list({ status: "complete" })).data.map(({ id }) => id)).toEqual([ids[0]]);
  const seconds = Math.floor(now().getTime() / 1000);
  expect((await sandbox.stripe.paymentIntents.list({ created: { gte: seconds - 60 } })).data).toHaveLength(1);
  expect((await sandbox.stripe.paymentIntents.list({ created: { lt: seconds - 60 } })).data).toEqual([]);
  const lines = await sessions.listLineItems(String(ids[0]));
  expect(lines.data).toMatchObject([{ amount_total: 6000, quantity: 1 }]);
});

test("events contain the object as it was when they happened", async () => {
  const payment_intent = await paidIntent();
  await sandbox.stripe.refunds.create({ payment_intent });
  const events = await sandbox.stripe.events.list({ types: ["charge.succeeded", "charge.refunded"] });
  expect(events.data.map(({ type }) => type)).toEqual(["charge.refunded", "charge.succeeded"]);
  const [, succeeded] = events.data;
  expect(succeeded?.data.object).toMatchObject({ refunded: false, amount_refunded: 0 });
  expect(await sandbox.stripe.events.retrieve(String(succeeded?.id))).toEqual(succeeded);
});

test("asked to fail, the API fails without doing anything, hangs, or loses its answer", async () => {
  await sandbox.control("faults", { apiError: "500" });
  await expect(sandbox.stripe.checkout.sessions.create(visaFee)).rejects.toMatchObject({ statusCode: 500 });
  await sandbox.control("faults", { apiError: "hang" });
  await expect(sandbox.stripe.checkout.sessions.create(visaFee, { timeout: 100 })).rejects.toBeInstanceOf(
    Stripe.errors.StripeConnectionError,
  );
  await sandbox.control("faults", { apiError: "lost" });
  const options = { idempotencyKey: "lost-1" };
  await expect(sandbox.stripe.checkout.sessions.create(visaFee, options)).rejects.toBeInstanceOf(
    Stripe.errors.StripeConnectionError,
  );
  await sandbox.control("faults", { apiError: "none" });
  const session = await sandbox.stripe.checkout.sessions.create(visaFee, options);
  expect((await sandbox.stripe.checkout.sessions.list()).data.map(({ id }) => id)).toEqual([session.id]);
});

test("the faults need JSON, so that another site's page cannot change them", async () => {
  const response = await fetch(`${sandbox.url}/sandbox/faults`, {
    method: "POST",
    body: new URLSearchParams({ apiError: "hang" }),
  });
  expect(response.status).toBe(400);
  const stranger = await fetch(`${sandbox.url}/v1/events`, {
    headers: { Authorization: `Bearer ${secretKey}` },
  });
  expect(stranger.status).toBe(200);
});
