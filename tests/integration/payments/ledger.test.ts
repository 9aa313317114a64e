import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { withdrawApplication } from "#lib/applications/withdraw-application.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { feeReport, monthsOf, refreshFeeDays, totalsOf } from "#lib/payments/fee-report.ts";
import { findIssue, findPaymentMatters } from "#lib/payments/find-issues.ts";
import { findPayment } from "#lib/payments/find-payment.ts";
import { mails } from "#lib/payments/mails.ts";
import { openCheckout, openFamilyCheckout } from "#lib/payments/open-checkout.ts";
import { payableTogether } from "#lib/payments/payable-together.ts";
import { receiptOf } from "#lib/payments/receipt-pdf.ts";
import { reconcilePayments } from "#lib/payments/reconcile-payments.ts";
import { enqueueRetry } from "#lib/payments/retry-issue.ts";
import { settleIssue } from "#lib/payments/settle-issue.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { grantApplication } from "#lib/visas/grant-application.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { copyApplication } from "../../support/copy-application.ts";
import { expectOk, expectProblem } from "../../support/outcomes.ts";
import { pdfText } from "../../support/pdf-text.ts";
import { resetDb } from "../../support/reset-db.ts";
import { aSubmittedApplication } from "./a-submitted-application.ts";
import { type StripePortal, startStripePortal } from "./stripe-portal.ts";

let portal: StripePortal;

beforeAll(async () => {
  portal = await startStripePortal();
});
beforeEach(async () => {
  await resetDb();
  await portal.control("reset", {});
  await portal.control("faults", { dropNext: 0, apiError: "none", refundFails: false });
});
afterAll(() => portal.stop());

type Opened = Awaited<ReturnType<typeof openCheckout>>;
const urlOf = (opened: Opened): string => {
  if (!opened.ok) throw new Error(opened.problem.kind);
  return opened.value.url;
};
const stateOf = async (id: string) => {
  const { status, heldAt } = await db().application.findUniqueOrThrow({ where: { id } });
  return heldAt ? `${status} held` : status;
};
const paidOrder = () => db().order.findFirstOrThrow({ where: { providerPaymentId: { not: null } } });
const templates = async () =>
  (await db().mail.findMany({ orderBy: { createdAt: "asc" } })).map(({ template }) => template);
const openIssues = async () =>
  (await db().paymentIssue.findMany({ where: { resolvedAt: null } })).map(({ kind }) => kind);
const returns = () => db().paymentReturn.findMany({ orderBy: { requestedAt: "asc" } });

/** A family of three on one account; the third is a tourist, whose fee is half. */
async function aFamily(): Promise<{ applicant: Actor<"APPLICANT">; ids: [string, string, string] }> {
  const { id, applicant } = await aSubmittedApplication();
  const second = await copyApplication(id, {});
  const third = await copyApplication(id, {});
  await db().application.update({
    where: { id: third },
    data: { invitation: { update: { purpose: "tourist", category: "B12" } } },
  });
  return { applicant, ids: [id, second, third] };
}

async function aPaidOne() {
  const { id, applicant } = await aSubmittedApplication();
  await portal.pay(urlOf(await openCheckout(applicant, id)));
  await portal.settle();
  return { id, applicant, order: await paidOrder() };
}

describe("a family's order", () => {
  it("pays several applications together, each its own fee, with one receipt", async () => {
    const { applicant, ids } = await aFamily();
    expect((await payableTogether(applicant)).map(({ fee }) => fee.amount)).toEqual([6000, 6000, 3000]);
    const url = urlOf(await openFamilyCheckout(applicant, ids));
    expect(urlOf(await openFamilyCheckout(applicant, [...ids].reverse()))).toBe(url);
    // Each application's own page leads to the same checkout.
    expect(urlOf(await openCheckout(applicant, ids[1]))).toBe(url);
    await portal.pay(url);
    await portal.settle();
    expect(await Promise.all(ids.map(stateOf))).toEqual(["PAID", "PAID", "PAID"]);
    const order = await paidOrder();
    expect(order).toMatchObject({ amount: 15_000, currency: "USD", status: "PAID" });
    expect(await templates()).toEqual(["payment-received"]);
    const { email } = await db().user.findUniqueOrThrow({ where: { id: applicant.id } });
    expect(await db().mail.findFirst()).toMatchObject({ recipient: email });
    const receipt = await receiptOf(applicant, ids[2], "ru");
    const text = await pdfText(receipt?.content ?? new Uint8Array());
    expect(text).toContain(order.receiptNumber);
    expect(text.match(/60,00/g)).toHaveLength(2);
    expect(text).toMatch(/30,00[\s\S]*150,00/);
    expect(await receiptOf(await anActor("APPLICANT"), ids[2], "ru")).toBeUndefined();
    const mail = await mails["payment-received"](order.id, "en");
    expect(mail?.attachments?.[0]?.filename).toBe(`receipt-${order.receiptNumber}.pdf`);
  });

  it("is created again when other applications are chosen: the old page can't be paid any more", async () => {
    const { applicant, ids } = await aFamily();
    const alone = urlOf(await openCheckout(applicant, ids[0]));
    const together = urlOf(await openFamilyCheckout(applicant, [ids[0], ids[1]]));
    expect(together).not.toBe(alone);
    expect((await portal.pay(alone)).status).toBe(410);
    await portal.pay(together);
    await portal.settle();
    expect(await Promise.all(ids.map(stateOf))).toEqual(["PAID", "PAID", "SUBMITTED"]);
  });

  it("chosen twice at the same time in two ways is paid only once", async () => {
    const { applicant, ids } = await aFamily();
    const opened = await Promise.all([
      openFamilyCheckout(applicant, [ids[0], ids[1]]),
      openFamilyCheckout(applicant, [ids[1], ids[2]]),
      openCheckout(applicant, ids[1]),
    ]);
    for (const page of opened) if (page.ok) await portal.pay(page.value.url);
    await portal.settle();
    const kept = await db().orderItem.findMany({
      where: { returned: false, order: { status: "PAID" } },
      select: { applicationId: true },
    });
    expect(new Set(kept.map(({ applicationId }) => applicationId)).size).toBe(kept.length);
  });

  it("R6: keeps the fees that are due and returns only the others, when one application was withdrawn meanwhile", async () => {
    const { applicant, ids } = await aFamily();
    const url = urlOf(await openFamilyCheckout(applicant, ids));
    await withdrawApplication(applicant, ids[2]);
    await portal.pay(url);
    await portal.settle();
    expect(await Promise.all(ids.map(stateOf))).toEqual(["PAID", "PAID", "WITHDRAWN"]);
    expect(await returns()).toMatchObject([
      { amount: 3000, reason: "items-returned", confirmedAt: expect.any(Date) },
    ]);
    const [returned] = await returns();
    const mail = await mails["payment-returned"](returned?.id ?? "", "en");
    expect(mail?.facts?.map(({ value }) => value).join(" ")).toContain("30.00");
    const text = await pdfText((await receiptOf(applicant, ids[0], "en"))?.content ?? new Uint8Array());
    expect(text).toContain("120.00");
  });

  it("is accessible to its account only, and requires at least one application", async () => {
    const { ids } = await aFamily();
    const stranger = await anActor("APPLICANT");
    expect(await openFamilyCheckout(stranger, ids)).toMatchObject({ problem: { kind: "not-found" } });
    expect(await openFamilyCheckout(stranger, [])).toMatchObject({ problem: { kind: "not-found" } });
  });
});

describe("a second capture past the page", () => {
  it("is returned in full automatically, once, and both sides are informed", async () => {
    const { id, applicant, order } = await aPaidOne();
    await portal.control("captures", { payment_intent: order.providerPaymentId });
    await portal.settle();
    expect(await returns()).toMatchObject([
      { orderId: order.id, amount: 6000, reason: "second-capture", confirmedAt: expect.any(Date) },
    ]);
    expect(await templates()).toEqual(["payment-received", "payment-returned"]);
    expect(await stateOf(id)).toBe("PAID");
    expect((await findPayment(applicant, id))?.returned).toBe(true);
    const { returns: listed } = await findPaymentMatters(await anActor("SUPERVISOR"));
    expect(listed.map(({ applications }) => applications.map((one) => one.id))).toEqual([[id]]);
    await reconcilePayments(2);
    expect(await returns()).toHaveLength(1);
    expect(await openIssues()).toEqual([]);
  });

  it("without a webhook event is found by the daily reconciliation", async () => {
    const { order } = await aPaidOne();
    await portal.control("faults", { dropNext: 50 });
    await portal.control("captures", { payment_intent: order.providerPaymentId });
    await reconcilePayments(2);
    await portal.settle();
    expect(await returns()).toMatchObject([{ reason: "second-capture" }]);
  });

  it("whose return the bank does not take is an issue until another try succeeds", async () => {
    const { order } = await aPaidOne();
    await portal.control("faults", { refundFails: true });
    await portal.control("captures", { payment_intent: order.providerPaymentId });
    await portal.settle();
    expect(await openIssues()).toEqual(["failed-return"]);
    expect(await returns()).toMatchObject([{ confirmedAt: null, failedAt: expect.any(Date) }]);
    await portal.control("faults", { refundFails: false });
    const supervisor = await anActor("SUPERVISOR");
    const issue = await db().paymentIssue.findFirstOrThrow();
    expect(await enqueueRetry(supervisor, issue.id)).toEqual({ ok: true, value: undefined });
    await portal.settle();
    expect(await openIssues()).toEqual([]);
    expect(await returns()).toMatchObject([{ confirmedAt: expect.any(Date) }]);
  });
});

describe("a dispute", () => {
  const disputed = async () => {
    const { id, applicant, order } = await aPaidOne();
    const officer = await anActor("OFFICER");
    await db().application.update({ where: { id }, data: { status: "IN_REVIEW", officerId: officer.id } });
    const dispute = (await portal.control("disputes", { payment_intent: order.providerPaymentId })) as {
      id: string;
    };
    await portal.settle();
    return { id, applicant, order, officer, disputeId: dispute.id };
  };

  it("puts the application on hold: no visa until it is won", async () => {
    const { id, applicant, officer, disputeId } = await disputed();
    expect(await stateOf(id)).toBe("IN_REVIEW held");
    expect((await findPayment(applicant, id))?.held).toBe(true);
    const refused = await grantApplication(officer, id);
    expectProblem(refused);
    expect(await db().visa.count()).toBe(0);
    await portal.control(`disputes/${disputeId}/answer`, {});
    await portal.settle();
    expect(await stateOf(id)).toBe("IN_REVIEW held");
    await portal.control(`disputes/${disputeId}/close`, { status: "won" });
    await portal.settle();
    expect(await stateOf(id)).toBe("IN_REVIEW");
    expect(await templates()).toEqual(["payment-received", "payment-disputed", "payment-undisputed"]);
    expect(await openIssues()).toEqual([]);
    expectOk(await grantApplication(officer, id));
  });

  it("that is lost keeps the hold and becomes a payment issue for the supervisors", async () => {
    const { id, disputeId } = await disputed();
    await portal.control(`disputes/${disputeId}/close`, { status: "lost" });
    await portal.settle();
    expect(await stateOf(id)).toBe("IN_REVIEW held");
    expect(await openIssues()).toEqual(["lost-dispute"]);
    const { disputes } = await findPaymentMatters(await anActor("AUDITOR"));
    expect(disputes).toMatchObject([{ status: "LOST", amount: 6000, applications: [{ id }] }]);
  });

  it("without a webhook event is found by the daily reconciliation", async () => {
    const { id, order } = await aPaidOne();
    await portal.control("faults", { dropNext: 50 });
    await portal.control("disputes", { payment_intent: order.providerPaymentId });
    await reconcilePayments(2);
    expect(await stateOf(id)).toBe("PAID held");
  });
});

describe("the reconciliation", () => {
  it("corrects a payment without a webhook event, and finds nothing when it is repeated", async () => {
    const { id, applicant } = await aSubmittedApplication();
    const url = urlOf(await openCheckout(applicant, id));
    await portal.control("faults", { dropNext: 50 });
    await portal.pay(url);
    await reconcilePayments(2);
    expect(await stateOf(id)).toBe("PAID");
    await reconcilePayments(2);
    expect(await openIssues()).toEqual([]);
  });

  it("R6: reports money that was returned without the portal to the supervisors", async () => {
    const { order } = await aPaidOne();
    await portal.refund(order.providerPaymentId ?? "", 1000);
    await portal.settle();
    expect(await openIssues()).toEqual(["foreign-return"]);
    const [issue] = await db().paymentIssue.findMany();
    expect(issue?.detail).toBe("1000 instead of 0 USD");
  });

  it("reports a paid order that the provider does not know, and a different amount", async () => {
    const first = await aPaidOne();
    await db().order.update({
      where: { id: first.order.id },
      data: { providerPaymentId: "pi_nobody_knows" },
    });
    await reconcilePayments(2);
    expect((await openIssues()).sort()).toEqual(["missing-payment"]);
  });

  it("lets a supervisor return captured money that belongs to nothing, with a reason", async () => {
    const { order } = await aPaidOne();
    const intent = (await portal.control("captures", { payment_intent: order.providerPaymentId })) as {
      id: string;
    };
    await db().paymentIssue.create({
      data: { key: "unbooked-payment:x", kind: "unbooked-payment", paymentId: intent.id, detail: "6000 USD" },
    });
    const supervisor = await anActor("SUPERVISOR");
    const { id } = await db().paymentIssue.findFirstOrThrow({ where: { key: "unbooked-payment:x" } });
    const wish = { decision: "return", reason: "Captured by hand, belongs to nothing" } as const;
    expect(await settleIssue(supervisor, id, { ...wish, reason: "why" })).toMatchObject({
      problem: { kind: "reason-length" },
    });
    expect(await settleIssue(supervisor, id, wish)).toEqual({ ok: true, value: undefined });
    await portal.settle();
    expect(await returns()).toMatchObject([{ paymentId: intent.id, amount: 6000 }]);
    expect(await findIssue(supervisor, id)).toMatchObject({ resolvedById: supervisor.id });
    expect(await settleIssue(supervisor, id, wish)).toMatchObject({ problem: { kind: "not-found" } });
    const events = await db().auditEvent.findMany({ where: { action: "payment-issue.settle" } });
    expect(events).toHaveLength(1);
  });
});

describe("the fee report", () => {
  it("sums fees by day and currency in minor units, returned money apart", async () => {
    const { order } = await aPaidOne();
    await portal.control("captures", { payment_intent: order.providerPaymentId });
    await portal.settle();
    const today = todayInAlmaty();
    const report = await feeReport(await anActor("AUDITOR"), addDays(today, -1), today);
    const row = { currency: "USD", payments: 1, applications: 1, fees: 6000, disputed: 0, returned: 6000 };
    expect(report).toEqual([{ day: today, ...row }]);
    expect(totalsOf(report)).toEqual([row]);
    expect(await feeReport(await anActor("SUPERVISOR"), addDays(today, -9), addDays(today, -1))).toEqual([]);
  });
  it("takes the days before the last three from a table, which its job maintains however often it runs", async () => {
    const { order } = await aPaidOne();
    const [supervisor, day] = [await anActor("SUPERVISOR"), addDays(todayInAlmaty(), -3)];
    await db().order.update({ where: { id: order.id }, data: { paidAt: new Date(`${day}T12:00:00+05:00`) } });
    expect(await feeReport(supervisor, day, todayInAlmaty())).toEqual([]);
    await Promise.all([refreshFeeDays(2), refreshFeeDays(1)]);
    const row = { currency: "USD", payments: 1, applications: 1, fees: 6000, disputed: 0, returned: 0 };
    expect(await feeReport(supervisor, day, todayInAlmaty())).toEqual([{ day, ...row }]);
    expect(await feeReport(supervisor, addDays(day, 1), todayInAlmaty())).toEqual([]);
    const months = monthsOf([
      { day, ...row },
      { day, ...row, currency: "EUR" },
      { day, ...row, fees: 1 },
    ]);
    expect(months.map(({ day: first, fees, currency }) => [first.slice(-2), fees, currency])).toEqual([
      ["01", 6001, "USD"],
      ["01", 6000, "EUR"],
    ]);
  });
});
