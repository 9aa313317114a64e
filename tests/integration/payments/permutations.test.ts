import fc from "fast-check";
import Stripe from "stripe";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { openCheckout } from "#lib/payments/open-checkout.ts";
import { processEvent } from "#lib/payments/process-event.ts";
import { receiveEvent } from "#lib/payments/receive-event.ts";
import { returnPayment } from "#lib/payments/return-payment.ts";
import { db } from "#lib/platform/db/client.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { aSubmittedApplication } from "./a-submitted-application.ts";
import { type StripePortal, startStripePortal } from "./stripe-portal.ts";

/** Runs of each story; together a few hundred. */
const numRuns = 25;

const debit = (account: string) => ({ method: "us_bank_account", account });

let portal: StripePortal;
let application: { readonly id: string; readonly applicant: Actor<"APPLICANT"> };

beforeAll(async () => {
  portal = await startStripePortal();
  await resetDb();
  application = await aSubmittedApplication();
});
afterAll(() => portal.stop());

interface Scene {
  readonly url: string;
  readonly sessionId: string;
  /** The payment on the page, once there is one. */
  paymentId(): Promise<string>;
  /** The last answer of the sandbox. */
  last: { readonly id?: string };
}

type Step = (scene: Scene) => Promise<unknown>;

const pay: Step = ({ url }) => portal.pay(url);
const payBy =
  (account: string): Step =>
  ({ url }) =>
    portal.pay(url, debit(account));
const settleDebit: Step = ({ sessionId }) => portal.control("settlements", { session: sessionId });
const withdraw: Step = () =>
  db().application.update({ where: { id: application.id }, data: { status: "WITHDRAWN" } });
const captureAgain: Step = async ({ paymentId }) =>
  portal.control("captures", { payment_intent: await paymentId() });
const dispute: Step = async (scene) => {
  const opened = await portal.control("disputes", { payment_intent: await scene.paymentId() });
  scene.last = opened as { id: string };
};
const answer: Step = ({ last }) => portal.control(`disputes/${last.id}/answer`, {});
const close =
  (status: "won" | "lost"): Step =>
  ({ last }) =>
    portal.control(`disputes/${last.id}/close`, { status });
const expire: Step = ({ sessionId }) => portal.api("POST", `checkout/sessions/${sessionId}/expire`);

const stories: readonly { readonly name: string; readonly steps: readonly Step[]; readonly end: string }[] = [
  { name: "paid by card", steps: [pay], end: "PAID; PAID; no return; no issue" },
  {
    name: "paid by a slow bank",
    steps: [payBy("000123456789"), settleDebit],
    end: "PAID; PAID; no return; no issue",
  },
  {
    name: "refused by a slow bank",
    steps: [payBy("000222222227"), settleDebit],
    end: "FAILED; SUBMITTED; no return; no issue",
  },
  { name: "expired", steps: [expire], end: "EXPIRED; SUBMITTED; no return; no issue" },
  {
    name: "paid too late",
    steps: [withdraw, pay],
    end: "RETURNED; WITHDRAWN; order-returned 6000; no issue",
  },
  {
    name: "captured twice",
    steps: [pay, captureAgain],
    end: "PAID; PAID; second-capture 6000; no issue",
  },
  {
    name: "disputed and won",
    steps: [pay, dispute, answer, close("won")],
    end: "PAID; PAID; no return; no issue",
  },
  {
    name: "disputed and lost",
    steps: [pay, dispute, close("lost")],
    end: "DISPUTED; PAID held; no return; lost-dispute",
  },
];

it.each(stories)(
  "any order of the events of a payment $name, with repeats and in the midst of things, ends the same",
  async ({ steps, end }) => {
    // Each decision selects the next event, whether it is repeated, and how many arrive before the next step.
    const decisions = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 40, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(decisions, async (numbers) => {
        const scene = await begin();
        const post = postman(numbers);
        for (const step of steps) {
          await step(scene);
          await post.some();
        }
        await post.all();
        await returnAll();
        await post.all();
        expect(await endOf()).toBe(end);
      }),
      { numRuns },
    );
  },
);

/** The application before any payment, with a new payment page. */
async function begin(): Promise<Scene> {
  const { id, applicant } = application;
  await portal.control("reset", {});
  await portal.control("faults", { dropNext: 1_000_000 });
  for (const table of ["paymentDispute", "paymentReturn", "paymentIssue", "orderItem", "mail"] as const) {
    await (db()[table] as { deleteMany(): Promise<unknown> }).deleteMany();
  }
  await db().order.deleteMany();
  await db().webhookEvent.deleteMany();
  await db().application.update({
    where: { id },
    data: {
      status: "SUBMITTED",
      paidAt: null,
      promisedOn: null,
      heldAt: null,
      invitation: { update: { status: "ISSUED" } },
    },
  });
  const { url } = expectOk(await openCheckout(applicant, id));
  const sessionId = new URL(url).pathname.split("/").at(-1) ?? "";
  return {
    url,
    sessionId,
    last: {},
    async paymentId() {
      const session = await portal.api("GET", `checkout/sessions/${sessionId}`);
      return String((session as { payment_intent: unknown }).payment_intent);
    },
  };
}

/** Delivers the sandbox's events in an order that the numbers select; some are repeated. */
function postman(numbers: readonly number[]) {
  const brought = new Set<string>();
  let used = 0;
  const pick = (below: number) => (numbers[used++ % numbers.length] ?? 0) % below;
  const waiting = async () => {
    const listed = (await portal.api("GET", "events?limit=100")) as { data: Stripe.Event[] };
    return listed.data.filter(({ id }) => !brought.has(id));
  };
  const bringOne = async (events: readonly Stripe.Event[]) => {
    const event = events[pick(events.length)];
    if (!event) return;
    const isDone = await bring(event);
    if (isDone && pick(3) > 0) brought.add(event.id);
  };
  return {
    async some() {
      for (let count = pick(4); count > 0; count--) await bringOne(await waiting());
    },
    async all() {
      for (let events = await waiting(); events.length > 0; events = await waiting()) await bringOne(events);
    },
  };
}

/** Like the webhook and the worker. @returns false when the job is to be retried */
async function bring(event: Stripe.Event): Promise<boolean> {
  const payload = JSON.stringify(event);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: "whsec_test" });
  expectOk(await receiveEvent(payload, signature));
  return processEvent(event.id).then(
    () => true,
    () => false,
  );
}

async function returnAll(): Promise<void> {
  const wanted = await db().paymentReturn.findMany({ where: { confirmedAt: null } });
  for (const { id } of wanted) await returnPayment(id);
}

/** The results that must not depend on the order: records, application, returns, payment issues, the receipt. */
async function endOf(): Promise<string> {
  const { status, heldAt } = await db().application.findUniqueOrThrow({ where: { id: application.id } });
  const [order] = await db().order.findMany();
  const returns = await db().paymentReturn.findMany();
  const issues = await db().paymentIssue.findMany({ where: { resolvedAt: null } });
  const receipts = await db().mail.count({ where: { template: "payment-received" } });
  if (receipts !== (order?.receiptNumber ? 1 : 0)) return `${receipts} receipts`;
  const returned = returns.map(
    ({ reason, amount, confirmedAt }) => `${reason} ${amount}${confirmedAt ? "" : " open"}`,
  );
  return [
    order?.status,
    heldAt ? `${status} held` : status,
    returned.join(", ") || "no return",
    issues.map(({ kind }) => kind).join(", ") || "no issue",
  ].join("; ");
}
