import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { close, listen } from "./http/listen.ts";
import { sendJson } from "./http/reply.ts";
import { apiEndpoint } from "./stripe/api-endpoint.ts";
import { controlEndpoint } from "./stripe/control-endpoint.ts";
import { deliverEvents } from "./stripe/deliver-events.ts";
import { expireDueSessions } from "./stripe/expire-session.ts";
import { payEndpoint } from "./stripe/pay-endpoint.ts";
import type { Sandbox } from "./stripe/sandbox.ts";
import { settleDuePayments } from "./stripe/settle-delayed.ts";
import { openStateFile } from "./stripe/state-file.ts";

export type StripeSandboxOptions = {
  /** 0 takes any free port. */
  port: number;
  /** The state is stored in its file `stripe.json`. */
  dataDir: string;
  webhookUrl: string;
  webhookSecret: string;
  secretKey: string;
  /** Address of the payment page for browsers, if it differs from the sandbox's own. */
  publicUrl?: string;
  merchantName?: string;
  /** Time until a bank debit is settled, in milliseconds. */
  settlementMs?: number;
  /** Pause before a failed webhook is repeated, in milliseconds; it doubles up to a minute. */
  retryMs?: number;
  /** Time limit for the webhook's answer, in milliseconds. */
  webhookTimeoutMs?: number;
};

const tickMs = 500;
const host = "127.0.0.1";

/** Starts the Stripe sandbox, to which the unmodified SDK connects; it listens on loopback only. */
export async function startStripeSandbox(
  options: StripeSandboxOptions,
): Promise<{ url: string; stop(): Promise<void> }> {
  const { state, save } = await openStateFile(join(options.dataDir, "stripe.json"));
  const server = createServer((request, response) => {
    answer(sandbox, request, response).catch((error: unknown) => {
      process.stderr.write(`stripe sandbox: ${error instanceof Error ? error.stack : String(error)}\n`);
      if (!response.headersSent)
        sendJson(response, 500, { error: { type: "api_error", message: "Sandbox fault" } });
    });
  });
  const port = await listen(server, options.port, host);
  const url = `http://${host}:${port}`;
  const settings = {
    secretKey: options.secretKey,
    webhookUrl: options.webhookUrl,
    webhookSecret: options.webhookSecret,
    publicUrl: (options.publicUrl ?? url).replace(/\/$/, ""),
    merchantName: options.merchantName ?? "Visa and Migration Portal",
    settlementMs: options.settlementMs ?? 15_000,
    retryMs: options.retryMs ?? 1000,
    timeoutMs: options.webhookTimeoutMs ?? 10_000,
  };
  const sandbox: Sandbox = { settings, state, save, delivery: deliverEvents(settings, state, save) };
  const clock = setInterval(() => runDue(sandbox), tickMs);
  return {
    url,
    stop: async () => {
      clearInterval(clock);
      await Promise.all([close(server), sandbox.delivery.stop()]);
      await save();
    },
  };
}

function runDue(sandbox: Sandbox): void {
  expireDueSessions(sandbox);
  settleDuePayments(sandbox);
}

async function answer(sandbox: Sandbox, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://stripe");
  // Expired sessions must never appear open, even between two ticks.
  runDue(sandbox);
  if (url.pathname.startsWith("/v1/")) return apiEndpoint(sandbox, url, request, response);
  if (url.pathname.startsWith("/pay/")) return payEndpoint(sandbox, url, request, response);
  if (url.pathname.startsWith("/sandbox/")) return controlEndpoint(sandbox, url, request, response);
  sendJson(response, 404, { error: { type: "invalid_request_error", message: "Not found" } });
}
