import { randomUUID } from "node:crypto";
import autocannon from "autocannon";
import Stripe from "stripe";
import { env } from "#lib/platform/env.ts";
import type { Bench } from "./bench.ts";

const connections = 8;

/** The rate at which webhook events of the payment provider are received. */
export async function run({ say, portal }: Bench): Promise<void> {
  const { appUrl } = await portal();
  say("\nPayments");
  const webhooks = await webhooksPerSecond(appUrl, env().STRIPE_WEBHOOK_SECRET, 5);
  say(`  webhooks verified, stored and queued       ${webhooks.toFixed(0)} a second`);
}

/** Webhook events per second that the portal verifies, stores and queues, each a different one. */
async function webhooksPerSecond(appUrl: string, webhookSecret: string, seconds: number): Promise<number> {
  const path = "/api/stripe/webhook";
  const request: autocannon.Request = {
    method: "POST",
    path,
    setupRequest: (wanted) => ({ ...wanted, ...signedEvent(webhookSecret) }),
  };
  const run = (duration: number) => autocannon({ url: appUrl, connections, duration, requests: [request] });
  await run(2);
  const measured = await run(seconds);
  const refused = measured.errors + measured.non2xx;
  if (refused > 0) throw new Error(`${refused} webhook events were refused`);
  return measured.requests.total / seconds;
}

/** An event that the worker ignores, because only the reception is measured. */
function signedEvent(secret: string) {
  const id = `evt_${randomUUID().replaceAll("-", "")}`;
  const object = { id: `pi_${id}`, object: "payment_intent", amount: 6000, currency: "usd" };
  const body = JSON.stringify({ id, object: "event", type: "payment_intent.created", data: { object } });
  const signature = Stripe.webhooks.generateTestHeaderString({ payload: body, secret });
  return { body, headers: { "content-type": "application/json", "stripe-signature": signature } };
}
