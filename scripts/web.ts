/** The web server: Next's production build behind Node's own HTTP server. */
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import next from "next";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";
import { onStop } from "./stack/stop-signals.ts";

const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST ?? "127.0.0.1";
/** How many reverse proxies of ours stand before this server and add to X-Forwarded-For. */
const trustedProxies = Number(process.env.TRUSTED_PROXIES ?? 0);

env();
const app = next({ dev: false, hostname, port });
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
  // Who calls is what our own socket or our own proxy says, never what the caller claims.
  const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
  const fromProxy = trustedProxies > 0 ? forwarded.at(-trustedProxies)?.trim() : undefined;
  request.headers["x-client-address"] = fromProxy || request.socket.remoteAddress || "unknown";
  request.headers["x-request-id"] = randomUUID();
  handle(request, response).catch((fault: unknown) => {
    log().error({ err: fault, requestId: request.headers["x-request-id"] }, "request failed");
    response.destroy();
  });
});
server.listen(port, hostname, () => log().info({ port }, "web server ready"));

onStop(
  () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
      // An open keep-alive connection must not hold the stop for ever.
      setTimeout(resolve, 5_000).unref();
    }),
);
