import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { Checkout } from "#lib/payments/payment-provider.ts";
import { settleOrder } from "#lib/payments/settle-order.ts";
import { db } from "#lib/platform/db/client.ts";
import { resetDb } from "../../support/reset-db.ts";
import { aSubmittedApplication } from "./a-submitted-application.ts";

beforeAll(resetDb);

/** The provider's possible answers about a page over time, and the final status of the order. */
const histories = [
  { said: ["open", "pending", "paid"], order: "PAID", application: "PAID" },
  { said: ["open", "paid"], order: "PAID", application: "PAID" },
  { said: ["open", "pending", "failed"], order: "FAILED", application: "SUBMITTED" },
  { said: ["open", "expired"], order: "EXPIRED", application: "SUBMITTED" },
] as const satisfies readonly {
  said: readonly [...Checkout["state"][], Checkout["state"]];
  order: string;
  application: string;
}[];

it.each(histories)(
  "any order with repeats of what the provider says ends as $order: $said",
  async (history) => {
    const last = history.said[history.said.length - 1] ?? "open";
    const heard = fc
      .array(fc.constantFrom(...history.said), { maxLength: 5 })
      .chain((some) => fc.shuffledSubarray([...some, last], { minLength: some.length + 1 }));
    await fc.assert(
      fc.asyncProperty(heard, fc.boolean(), async (states, atOnce) => {
        const { id } = await aSubmittedApplication();
        const order = await db().order.create({
          data: {
            amount: 6000,
            currency: "USD",
            providerSessionId: `cs_${id}`,
            items: { create: { applicationId: id, amount: 6000 } },
          },
        });
        const say = (state: Checkout["state"]) =>
          settleOrder({
            sessionId: `cs_${id}`,
            orderId: order.id,
            state,
            amount: 6000,
            currency: "USD",
            paymentId: `pi_${id}`,
            url: undefined,
          });
        if (atOnce) await Promise.all(states.map(say));
        else for (const state of states) await say(state);
        const after = await db().order.findUniqueOrThrow({
          where: { id: order.id },
          include: { items: { select: { application: { select: { status: true } } } } },
        });
        expect([after.status, after.items[0]?.application.status]).toEqual([
          history.order,
          history.application,
        ]);
        const mails = await db().mail.count({ where: { subjectId: order.id } });
        expect(mails).toBe(last === "paid" || last === "failed" ? 1 : 0);
      }),
      { numRuns: 12 },
    );
  },
);
