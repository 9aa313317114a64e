import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { findPayment } from "#lib/payments/find-payment.ts";
import { mails } from "#lib/payments/mails.ts";
import { openCheckout } from "#lib/payments/open-checkout.ts";
import { reconcileOrders } from "#lib/payments/reconcile.ts";
import { db } from "#lib/platform/db/client.ts";
import { anActor, aPaidApplication } from "../../support/a-paid-application.ts";
import { ago } from "../../support/clock.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { aSubmittedApplication } from "./a-submitted-application.ts";
import { type StripePortal, startStripePortal } from "./stripe-portal.ts";

let portal: StripePortal;

beforeAll(async () => {
  portal = await startStripePortal();
});
beforeEach(async () => {
  await resetDb();
  await portal.control("faults", { duplicate: 0, reorder: false, delayMs: 0, dropNext: 0, apiError: "none" });
});
afterAll(() => portal.stop());

const urlFor = async (actor: Actor<"APPLICANT">, id: string) => {
  const opened = expectOk(await openCheckout(actor, id));
  return opened.url;
};
const sessionOf = (url: string) => new URL(url).pathname.split("/").at(-1) ?? "";
const statuses = async (applicationId: string) =>
  (
    await db().order.findMany({
      where: { items: { some: { applicationId } } },
      orderBy: { createdAt: "asc" },
    })
  ).map(({ status }) => status);
const statusOf = async (id: string) =>
  (await db().application.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;
const templates = async () =>
  (await db().mail.findMany({ orderBy: { createdAt: "asc" } })).map(({ template }) => template);
const outcomes = async () =>
  (await db().webhookEvent.findMany({ where: { type: { startsWith: "checkout" } } })).map(
    ({ outcome }) => outcome,
  );
const age = (applicationId: string, minutes: number) =>
  db().order.updateMany({
    where: { items: { some: { applicationId } } },
    data: {
      createdAt: ago(minutes * 60_000),
      nextCheckAt: ago((minutes - 10) * 60_000),
    },
  });

describe("paying the consular fee", () => {
  it("R6, S4: collects the policy's fee once, marks the application paid and mails a receipt", async () => {
    const { id, applicant } = await aSubmittedApplication();
    const url = await urlFor(applicant, id);
    expect(await findPayment(applicant, id)).toMatchObject({
      fee: { amount: 6000, currency: "USD", refundable: false },
      state: { kind: "due", last: undefined, opened: true },
    });
    await portal.pay(url);
    await portal.settle();
    expect(await statuses(id)).toEqual(["PAID"]);
    expect(await statusOf(id)).toBe("PAID");
    expect(await templates()).toEqual(["payment-received"]);
    const order = await db().order.findFirstOrThrow({ where: { items: { some: { applicationId: id } } } });
    const receipt = await mails["payment-received"](order.id, "ru");
    expect(receipt?.subject).toContain(order.receiptNumber);
    expect(receipt?.facts?.map(({ value }) => value).join(" ")).toMatch(/60,00/);
    expect(await db().mail.findFirst()).toMatchObject({ recipient: "test.one@example.test" });
    expect((await findPayment(applicant, id))?.state).toMatchObject({
      kind: "paid",
      receipt: { number: order.receiptNumber, amount: 6000, currency: "USD" },
    });
    expect(await openCheckout(applicant, id)).toEqual({ ok: false, problem: { kind: "already-paid" } });
    const actions = await db().auditEvent.findMany({ orderBy: { id: "asc" }, select: { action: true } });
    expect(actions.map(({ action }) => action)).toEqual([
      "order.open",
      "order.capture",
      "application.pay",
      "invitation.use",
    ]);
  });

  it("can be tried again after a card was declined, on the same page", async () => {
    const { id, applicant } = await aSubmittedApplication({ purpose: "tourist", category: "B12" });
    const url = await urlFor(applicant, id);
    expect((await portal.pay(url, { number: "4000000000000002" })).status).toBe(402);
    await portal.settle();
    expect(await statuses(id)).toEqual(["OPEN"]);
    expect(await urlFor(applicant, id)).toBe(url);
    await portal.pay(url);
    await portal.settle();
    expect(await statuses(id)).toEqual(["PAID"]);
    expect(await db().order.findFirst()).toMatchObject({ amount: 3000 });
  });

  it("opens one page however often it is opened, even concurrently and in two languages", async () => {
    const { id, applicant } = await aSubmittedApplication();
    const urls = await Promise.all([1, 2, 3, 4].map(() => urlFor(applicant, id)));
    expect(new Set(urls).size).toBe(1);
    expect(await urlFor({ ...applicant, locale: "kk" }, id)).toBe(urls[0]);
    expect(await statuses(id)).toEqual(["OPEN"]);
  });

  it("is accessible to its account only, and not due before the submission or after the withdrawal", async () => {
    const { id, applicant } = await aSubmittedApplication();
    const notFound = { ok: false, problem: { kind: "not-found" } };
    expect(await openCheckout(await anActor("APPLICANT"), id)).toEqual(notFound);
    expect(await openCheckout(applicant, "not-an-id")).toEqual(notFound);
    expect(await findPayment(await anActor("APPLICANT"), id)).toBeUndefined();
    const draft = await aPaidApplication({ status: "DRAFT" });
    expect(await openCheckout(draft.applicant, draft.id)).toEqual({
      ok: false,
      problem: { kind: "not-payable", status: "DRAFT" },
    });
    for (const status of ["WITHDRAWN", "LAPSED"] as const) {
      await db().application.update({ where: { id }, data: { status } });
      expect(await openCheckout(applicant, id)).toEqual({
        ok: false,
        problem: { kind: "not-payable", status },
      });
    }
    expect(await statuses(id)).toEqual([]);
  });

  it("waits for a slow bank, asks not to pay again, and ends automatically", async () => {
    const { id, applicant } = await aSubmittedApplication();
    const url = await urlFor(applicant, id);
    await portal.pay(url, { method: "us_bank_account", account: "000123456789" });
    await portal.settle();
    expect(await statuses(id)).toEqual(["PENDING"]);
    expect(await statusOf(id)).toBe("SUBMITTED");
    expect((await findPayment(applicant, id))?.state.kind).toBe("pending");
    expect(await openCheckout(applicant, id)).toEqual({ ok: false, problem: { kind: "pending" } });
    await portal.control("settlements", { session: sessionOf(url) });
    await portal.settle();
    expect(await statuses(id)).toEqual(["PAID"]);
    expect(await statusOf(id)).toBe("PAID");
  });

  it("says so when the slow bank declines, and starts again", async () => {
    const { id, applicant } = await aSubmittedApplication();
    const url = await urlFor(applicant, id);
    await portal.pay(url, { method: "us_bank_account", account: "000222222227" });
    await portal.settle();
    await portal.control("settlements", { session: sessionOf(url) });
    await portal.settle();
    expect(await statuses(id)).toEqual(["FAILED"]);
    expect(await templates()).toEqual(["payment-failed"]);
    expect((await findPayment(applicant, id))?.state).toMatchObject({ kind: "due", last: "failed" });
    const second = await urlFor(applicant, id);
    expect(second).not.toBe(url);
    await portal.pay(second);
    await portal.settle();
    expect(await statuses(id)).toEqual(["FAILED", "PAID"]);
  });

  it("makes a new page when the old one has expired", async () => {
    const { id, applicant } = await aSubmittedApplication();
    const url = await urlFor(applicant, id);
    await portal.api("POST", `checkout/sessions/${sessionOf(url)}/expire`);
    expect(await urlFor(applicant, id)).not.toBe(url);
    await portal.settle();
    expect(await statuses(id)).toEqual(["EXPIRED", "OPEN"]);
    expect(await outcomes()).toEqual(["unchanged"]);
  });

  it("collects nothing and loses nothing while the provider is down", async () => {
    const { id, applicant } = await aSubmittedApplication();
    await portal.control("faults", { apiError: "500" });
    expect(await openCheckout(applicant, id)).toEqual({ ok: false, problem: { kind: "unavailable" } });
    await portal.control("faults", { apiError: "none" });
    await portal.pay(await urlFor(applicant, id));
    await portal.settle();
    expect(await statuses(id)).toEqual(["PAID"]);
  });

  it("survives a lost answer of the provider without a second page that can be paid", async () => {
    const { id, applicant } = await aSubmittedApplication();
    await portal.control("faults", { apiError: "lost" });
    expect(await openCheckout(applicant, id)).toEqual({ ok: false, problem: { kind: "unavailable" } });
    await portal.control("faults", { apiError: "none" });
    // With the same key, another language requests another page, so the unseen order is replaced.
    const url = await urlFor({ ...applicant, locale: "ru" }, id);
    expect(await statuses(id)).toEqual(["EXPIRED", "OPEN"]);
    await portal.pay(url);
    await portal.settle();
    expect(await statuses(id)).toEqual(["EXPIRED", "PAID"]);
  });
});

describe("webhook events", () => {
  it("may come several times and in the wrong order", async () => {
    const { id, applicant } = await aSubmittedApplication();
    const url = await urlFor(applicant, id);
    await portal.control("faults", { duplicate: 2, reorder: true });
    await portal.pay(url, { method: "us_bank_account", account: "000123456789" });
    await portal.control("settlements", { session: sessionOf(url) });
    await portal.settle();
    expect(await statuses(id)).toEqual(["PAID"]);
    expect(await templates()).toEqual(["payment-received"]);
    expect((await outcomes()).sort()).toEqual(["paid", "unchanged"]);
  });

  it("may be lost, because the reconciliation asks the provider", async () => {
    const { id, applicant } = await aSubmittedApplication();
    await portal.control("faults", { dropNext: 50 });
    await portal.pay(await urlFor(applicant, id));
    await portal.settle();
    await reconcileOrders();
    expect(await statuses(id)).toEqual(["OPEN"]);
    await age(id, 11);
    await reconcileOrders();
    expect(await statuses(id)).toEqual(["PAID"]);
    expect(await statusOf(id)).toBe("PAID");
    await portal.control("faults", { dropNext: 0 });
  });

  it("close the page of an application that was withdrawn", async () => {
    const { id, applicant } = await aSubmittedApplication();
    const url = await urlFor(applicant, id);
    await db().application.update({ where: { id }, data: { status: "WITHDRAWN" } });
    await age(id, 11);
    await reconcileOrders();
    expect(await statuses(id)).toEqual(["EXPIRED"]);
    expect((await portal.pay(url)).status).toBe(410);
  });

  it("about money that arrives too late lead to its full return", async () => {
    const { id, applicant } = await aSubmittedApplication();
    const url = await urlFor(applicant, id);
    await db().application.update({ where: { id }, data: { status: "WITHDRAWN" } });
    await portal.pay(url);
    await portal.settle();
    expect(await statuses(id)).toEqual(["RETURNED"]);
    expect(await statusOf(id)).toBe("WITHDRAWN");
    expect((await findPayment(applicant, id))?.returned).toBe(true);
  });

  it("about a second capture lead to its full return, once", async () => {
    const { id, applicant } = await aSubmittedApplication();
    const first = await urlFor(applicant, id);
    // The order was expired here, but its page is still open at the provider.
    await db().order.updateMany({ data: { status: "EXPIRED" } });
    const second = await urlFor(applicant, id);
    await portal.pay(first);
    await portal.pay(second);
    await portal.settle();
    expect((await statuses(id)).sort()).toEqual(["PAID", "RETURNED"]);
    expect((await templates()).sort()).toEqual(["payment-received", "payment-returned"]);
    const returned = await db().order.findFirstOrThrow({ where: { status: "RETURNED" } });
    const charge = await portal.api(
      "GET",
      `payment_intents/${returned.providerPaymentId}?expand[]=latest_charge`,
    );
    expect(charge).toMatchObject({ latest_charge: { refunded: true, amount_refunded: 6000 } });
    expect(await db().paymentReturn.findMany()).toMatchObject([
      { orderId: returned.id, amount: 6000, reason: "order-returned", confirmedAt: expect.any(Date) },
    ]);
    expect(await db().paymentIssue.count()).toBe(0);
  });

  it("with a wrong amount or for an unknown order are parked with the reason, and change nothing", async () => {
    const { id, applicant } = await aSubmittedApplication();
    const url = await urlFor(applicant, id);
    await db().$transaction([
      db().order.updateMany({ data: { amount: 5000 } }),
      db().orderItem.updateMany({ data: { amount: 5000 } }),
    ]);
    await portal.pay(url);
    await portal.settle();
    expect(await outcomes()).toEqual(["parked: 6000 USD instead of 5000 USD"]);
    expect(await statuses(id)).toEqual(["OPEN"]);
    expect(await statusOf(id)).toBe("SUBMITTED");
  });
});
