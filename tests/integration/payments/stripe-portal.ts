import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { Logger, runOnce } from "graphile-worker";
import { env } from "#lib/platform/env.ts";
import { runJob } from "#lib/worker/tasks.ts";
import { close, listen } from "#scripts/sandbox/http/listen.ts";
import { startStripeSandbox } from "#scripts/sandbox/stripe.ts";
import { POST } from "../../../app/api/stripe/webhook/route.ts";

const goodCard = {
  method: "card",
  number: "4242 4242 4242 4242",
  expiry: "04/44",
  cvc: "123",
  name: "ERIKSSON ANNA SPECIMEN",
};

export interface StripePortal {
  /** Fills in the provider's page; the number of the card or the account selects the bank's reaction. */
  pay(url: string, fields?: Readonly<Record<string, string>>): Promise<Response>;
  /** Sends a control request to the sandbox. */
  control(path: string, value: object): Promise<unknown>;
  /** Calls the provider's API without the SDK. */
  api(method: string, path: string): Promise<unknown>;
  /** Refunds a payment without the portal, as at the provider's own dashboard. */
  refund(paymentId: string, amount: number): Promise<void>;
  /** Lets every webhook event arrive and every payment job run until none is left. */
  settle(): Promise<void>;
  /** The webhook's answers, in order. */
  readonly answers: number[];
  stop(): Promise<void>;
}

/** The Stripe sandbox, the portal's real webhook route, and its real jobs on demand. */
export async function startStripePortal(): Promise<StripePortal> {
  const answers: number[] = [];
  const webhook = createServer(async (incoming, outgoing) => {
    const response = await POST(await requestOf(incoming));
    answers.push(response.status);
    outgoing.writeHead(response.status).end(await response.text());
  });
  const webhookPort = await listen(webhook, 0, "127.0.0.1");
  const dataDir = mkdtempSync(join(tmpdir(), "portal-test-stripe-"));
  const sandbox = await startStripeSandbox({
    port: 0,
    dataDir,
    webhookUrl: `http://127.0.0.1:${webhookPort}/api/stripe/webhook`,
    webhookSecret: "whsec_test",
    secretKey: "sk_test_portal",
    settlementMs: 3_600_000,
    retryMs: 20,
  });
  process.env.STRIPE_API_URL = sandbox.url;
  if (env().STRIPE_API_URL !== sandbox.url)
    throw new Error("The configuration was read before the sandbox began");
  const control = async (path: string, value: object) => {
    const response = await fetch(`${sandbox.url}/sandbox/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(value),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  };
  return {
    answers,
    control,
    pay: (url, fields = {}) =>
      fetch(url, {
        method: "POST",
        redirect: "manual",
        body: new URLSearchParams({ ...goodCard, ...fields }),
      }),
    async api(method, path) {
      const headers = { Authorization: "Bearer sk_test_portal" };
      return (await fetch(`${sandbox.url}/v1/${path}`, { method, headers })).json();
    },
    async refund(paymentId, amount) {
      const response = await fetch(`${sandbox.url}/v1/refunds`, {
        method: "POST",
        headers: { Authorization: "Bearer sk_test_portal" },
        body: new URLSearchParams({ payment_intent: paymentId, amount: String(amount) }),
      });
      if (!response.ok) throw new Error(`refund: ${response.status}`);
    },
    async settle() {
      for (let round = 0; round < 4; round++) {
        await until(async () => {
          const response = await fetch(`${sandbox.url}/sandbox/deliveries`);
          return ((await response.json()) as { waiting: number }).waiting === 0;
        });
        await runOnce({ connectionString: env().DATABASE_URL, taskList: paymentTasks, logger: quiet });
      }
    },
    async stop() {
      await sandbox.stop();
      await close(webhook);
      rmSync(dataDir, { recursive: true });
    },
  };
}

const paymentTasks = Object.fromEntries(
  (["process-provider-event", "return-payment", "close-checkout", "retry-payment-issue"] as const).map(
    (name) => [name, (payload: unknown) => runJob(name, payload)],
  ),
);

const quiet = new Logger(() => () => undefined);

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const body = new Uint8Array(await buffer(incoming));
  const signature = String(incoming.headers["stripe-signature"]);
  return new Request("http://portal.test/api/stripe/webhook", {
    method: "POST",
    headers: { "stripe-signature": signature },
    body,
  });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2400; tries++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("The webhook events do not arrive");
}
