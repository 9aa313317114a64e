import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Stripe from "stripe";
import { startStripeSandbox } from "#scripts/sandbox/stripe.ts";
import { startWebhookReceiver, type WebhookReceiver, webhookSecret } from "./webhook-receiver.ts";

export const secretKey = "sk_test_sandboxKey0123456789";

export type StripeFixture = {
  url: string;
  dataDir: string;
  stripe: Stripe;
  webhook: WebhookReceiver;
  /** Posts a control request. Returns its status and answer. */
  control(path: string, value: object): Promise<{ status: number; body: Record<string, unknown> }>;
  /** Posts the payment form like a browser without scripts. */
  pay(sessionId: string, fields?: Record<string, string>, step?: string): Promise<Response>;
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** A sandbox with a webhook and the real SDK, on free ports and in a folder of its own. */
export async function startStripeFixture(): Promise<StripeFixture> {
  const dataDir = await mkdtemp(join(tmpdir(), "stripe-sandbox-"));
  const webhook = await startWebhookReceiver();
  const start = (port: number) =>
    startStripeSandbox({
      port,
      dataDir,
      webhookUrl: webhook.url,
      webhookSecret,
      secretKey,
      settlementMs: 600_000,
      retryMs: 20,
      webhookTimeoutMs: 2000,
    });
  let sandbox = await start(0);
  const { url } = sandbox;
  const port = Number(new URL(url).port);
  return {
    url,
    dataDir,
    webhook,
    stripe: new Stripe(secretKey, {
      host: "127.0.0.1",
      port,
      protocol: "http",
      maxNetworkRetries: 0,
      timeout: 5000,
    }),
    async control(path, value) {
      const response = await fetch(`${url}/sandbox/${path}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(value),
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    pay: (sessionId, fields = {}, step = "") =>
      fetch(`${url}/pay/${sessionId}${step}`, {
        method: "POST",
        redirect: "manual",
        body: new URLSearchParams({ ...goodCard, ...fields }),
      }),
    async restart() {
      await sandbox.stop();
      sandbox = await start(port);
    },
    async stop() {
      await sandbox.stop();
      await webhook.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}

export const goodCard = {
  method: "card",
  number: "4242 4242 4242 4242",
  expiry: "04/44",
  cvc: "123",
  name: "ERIKSSON ANNA SPECIMEN",
  email: "anna@example.test",
};

export const visaFee = {
  mode: "payment",
  line_items: [
    {
      quantity: 1,
      price_data: { currency: "usd", unit_amount: 6000, product_data: { name: "Consular <fee>" } },
    },
  ],
  success_url: "http://127.0.0.1:9/paid?session={CHECKOUT_SESSION_ID}",
  cancel_url: "http://127.0.0.1:9/cancelled",
  client_reference_id: "order-1",
  metadata: { order: "order-1" },
  payment_intent_data: { metadata: { order: "order-1" } },
} satisfies Stripe.Checkout.SessionCreateParams;
