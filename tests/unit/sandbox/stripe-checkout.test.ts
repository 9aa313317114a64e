import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { now } from "#lib/platform/clock.ts";
import { type StripeFixture, startStripeFixture, visaFee } from "./stripe-fixture.ts";

let sandbox: StripeFixture;

beforeEach(async () => {
  sandbox = await startStripeFixture();
});

afterEach(() => sandbox.stop());

const arrived = (type: string) =>
  vi.waitFor(
    () => {
      const event = sandbox.webhook.events.find((one) => one.type === type);
      expect(event, type).toBeDefined();
      return event;
    },
    { timeout: 60_000, interval: 20 },
  );

test("a paid session leads back, is fulfilled by a signed event, and the SDK sees the money", async () => {
  const session = await sandbox.stripe.checkout.sessions.create(visaFee);
  expect(session).toMatchObject({
    status: "open",
    payment_status: "unpaid",
    amount_total: 6000,
    payment_intent: null,
  });
  expect(session.url).toBe(`${sandbox.url}/pay/${session.id}`);

  const response = await sandbox.pay(session.id);
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe(`http://127.0.0.1:9/paid?session=${session.id}`);

  const event = await arrived("checkout.session.completed");
  expect(event?.data.object).toMatchObject({
    id: session.id,
    payment_status: "paid",
    client_reference_id: "order-1",
  });
  await arrived("payment_intent.succeeded");
  await arrived("charge.succeeded");

  const paid = await sandbox.stripe.checkout.sessions.retrieve(session.id, {
    expand: ["payment_intent.latest_charge", "line_items"],
  });
  expect(paid).toMatchObject({
    status: "complete",
    payment_status: "paid",
    url: null,
    customer_details: { email: "anna@example.test" },
    line_items: { data: [{ description: "Consular <fee>", amount_total: 6000 }] },
    payment_intent: {
      status: "succeeded",
      amount_received: 6000,
      metadata: { order: "order-1" },
      latest_charge: { paid: true, payment_method_details: { card: { brand: "visa", last4: "4242" } } },
    },
  });
});

test("paying twice charges once and leads to the same page", async () => {
  const session = await sandbox.stripe.checkout.sessions.create(visaFee);
  const responses = await Promise.all([
    sandbox.pay(session.id),
    sandbox.pay(session.id),
    sandbox.pay(session.id),
  ]);
  expect(new Set(responses.map((response) => response.headers.get("location"))).size).toBe(1);
  expect((await sandbox.stripe.charges.list()).data).toHaveLength(1);
});

test("a declined card stays on the page with a reason, and another card can pay", async () => {
  const session = await sandbox.stripe.checkout.sessions.create(visaFee);
  const declined = await sandbox.pay(session.id, { number: "4000000000000002" });
  expect(declined.status).toBe(402);
  const page = await declined.text();
  expect(page).toContain("Your card was declined. Nothing was charged.");
  expect(page).not.toContain("4000000000000002");
  const failed = await arrived("payment_intent.payment_failed");
  expect(failed?.data.object).toMatchObject({
    status: "requires_payment_method",
    last_payment_error: { code: "card_declined", decline_code: "generic_decline" },
  });
  expect(await sandbox.stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ status: "open" });

  expect((await sandbox.pay(session.id)).status).toBe(303);
  const [intent, ...others] = (await sandbox.stripe.paymentIntents.list()).data;
  expect(intent).toMatchObject({ status: "succeeded", last_payment_error: null });
  expect(others).toEqual([]);
});

describe("a card that needs authentication", () => {
  const threeDs = { number: "4000002500003155" };

  test("pays after the holder has confirmed at the bank", async () => {
    const session = await sandbox.stripe.checkout.sessions.create(visaFee);
    const sent = await sandbox.pay(session.id, threeDs);
    expect(sent.headers.get("location")).toBe(`/pay/${session.id}/authenticate`);
    expect((await sandbox.stripe.paymentIntents.list()).data[0]?.status).toBe("requires_action");
    const bank = await (await fetch(`${sandbox.url}/pay/${session.id}/authenticate`)).text();
    expect(bank).toContain("Confirm the payment with your bank");
    const confirmed = await sandbox.pay(session.id, { answer: "complete" }, "/authenticate");
    expect(confirmed.headers.get("location")).toContain("/paid?session=");
    await arrived("checkout.session.completed");
  });

  test("charges nothing when the holder refuses", async () => {
    const session = await sandbox.stripe.checkout.sessions.create(visaFee);
    await sandbox.pay(session.id, threeDs);
    const refused = await sandbox.pay(session.id, { answer: "fail" }, "/authenticate");
    expect(refused.headers.get("location")).toBe(`/pay/${session.id}?problem=authentication`);
    const page = await (await fetch(`${sandbox.url}${refused.headers.get("location")}`)).text();
    expect(page).toContain("The payment was not confirmed. Nothing was charged.");
    const failed = await arrived("payment_intent.payment_failed");
    expect(failed?.data.object).toMatchObject({
      last_payment_error: { code: "payment_intent_authentication_failure" },
    });
  });
});

describe("a bank debit", () => {
  const debit = { method: "us_bank_account", account: "000123456789", number: "", expiry: "", cvc: "" };

  test("completes the session unpaid and is paid later", async () => {
    const session = await sandbox.stripe.checkout.sessions.create(visaFee);
    expect((await sandbox.pay(session.id, debit)).status).toBe(303);
    const completed = await arrived("checkout.session.completed");
    expect(completed?.data.object).toMatchObject({ status: "complete", payment_status: "unpaid" });
    expect((await sandbox.stripe.paymentIntents.list()).data[0]?.status).toBe("processing");
    expect((await sandbox.control("settlements", { session: session.id })).status).toBe(200);
    const paid = await arrived("checkout.session.async_payment_succeeded");
    expect(paid?.data.object).toMatchObject({ id: session.id, payment_status: "paid" });
  });

  test("fails later for the number that asks for it", async () => {
    const session = await sandbox.stripe.checkout.sessions.create(visaFee);
    await sandbox.pay(session.id, { ...debit, account: "000222222227" });
    await sandbox.control("settlements", { session: session.id });
    const failed = await arrived("checkout.session.async_payment_failed");
    expect(failed?.data.object).toMatchObject({ id: session.id, payment_status: "unpaid" });
  });

  test("is not offered where only cards are wanted", async () => {
    const session = await sandbox.stripe.checkout.sessions.create({
      ...visaFee,
      allowed_payment_method_types: ["card"],
    });
    expect(await (await fetch(session.url ?? "")).text()).not.toContain("Bank debit");
    expect((await sandbox.pay(session.id, debit)).status).toBe(422);
  });
});

test("the form names every wrong field, keeps the name and never repeats a number", async () => {
  const session = await sandbox.stripe.checkout.sessions.create(visaFee);
  const response = await sandbox.pay(session.id, {
    number: "4242424242424241",
    expiry: "13/44",
    cvc: "1",
    email: "x",
  });
  expect(response.status).toBe(422);
  const page = await response.text();
  for (const field of ["number", "expiry", "cvc", "email"]) expect(page).toContain(`<a href="#${field}">`);
  expect(page).toContain(`value="ERIKSSON ANNA SPECIMEN"`);
  expect(page).not.toContain("4242424242424241");
  expect((await sandbox.stripe.charges.list()).data).toEqual([]);
});

test("the page shows the items and the payee, escaped, in the session's language, with a link back", async () => {
  const russian = await sandbox.stripe.checkout.sessions.create({ ...visaFee, locale: "ru" });
  const page = await (await fetch(russian.url ?? "")).text();
  expect(page).toContain(`<html lang="ru">`);
  expect(page).toContain("Consular &lt;fee&gt;");
  expect(page).toMatch(/60,00\s*\$/);
  expect(page).toContain("Visa and Migration Portal");
  expect(page).toContain("Тестовый режим");
  expect(page).toContain(`href="http://127.0.0.1:9/cancelled"`);
  const auto = await sandbox.stripe.checkout.sessions.create({ ...visaFee, locale: "auto" });
  const asked = (language: string) =>
    fetch(auto.url ?? "", { headers: { "Accept-Language": language } }).then((response) => response.text());
  expect(await asked("kk,ru;q=0.8,en;q=0.5")).toContain(`<html lang="ru">`);
  expect(await asked("de,en;q=0.5")).toContain(`<html lang="en">`);
});

test("an expired session charges nothing, says so and is announced", async () => {
  const session = await sandbox.stripe.checkout.sessions.create(visaFee);
  expect(await sandbox.stripe.checkout.sessions.expire(session.id)).toMatchObject({
    status: "expired",
    url: null,
  });
  const event = await arrived("checkout.session.expired");
  expect(event?.data.object).toMatchObject({ id: session.id, payment_status: "unpaid" });
  const response = await sandbox.pay(session.id);
  expect(response.status).toBe(410);
  expect(await response.text()).toContain("Nothing was charged");
  await expect(sandbox.stripe.checkout.sessions.expire(session.id)).rejects.toMatchObject({
    statusCode: 400,
  });
});

test("a session expires automatically after its time", async () => {
  const seconds = Math.floor(now().getTime() / 1000);
  const session = await sandbox.stripe.checkout.sessions.create({ ...visaFee, expires_at: seconds + 1800 });
  expect(session.expires_at).toBe(seconds + 1800);
  const later = vi.spyOn(Date, "now").mockReturnValue((seconds + 1801) * 1000);
  try {
    expect(await sandbox.stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ status: "expired" });
  } finally {
    later.mockRestore();
  }
  const { data } = await sandbox.stripe.events.list({ type: "checkout.session.expired" });
  expect(data.map(({ data: { object } }) => object)).toMatchObject([{ id: session.id }]);
});

test("state survives a restart and contains no card number", async () => {
  const open = await sandbox.stripe.checkout.sessions.create(visaFee);
  const waiting = await sandbox.stripe.checkout.sessions.create(visaFee);
  await sandbox.pay(waiting.id, { number: "4000002500003155" });
  await sandbox.restart();
  expect((await sandbox.pay(open.id)).status).toBe(303);
  await sandbox.restart();
  expect(await sandbox.stripe.checkout.sessions.retrieve(open.id)).toMatchObject({ payment_status: "paid" });
  expect((await sandbox.pay(waiting.id, { answer: "complete" }, "/authenticate")).status).toBe(303);
  const file = await readFile(join(sandbox.dataDir, "stripe.json"), "utf8");
  expect(file).toContain(`"last4":"3155"`);
  expect(file).not.toMatch(/4242 ?4242 ?4242|400000250000/);
});
