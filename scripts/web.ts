/** The web server: Next's production build behind Node's own HTTP server. */
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import next from "next";
import { withCause } from "#lib/platform/cause.ts";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";
import { onStop } from "./processes/stop-signals.ts";
import { answerWithPages, sendPlainPage } from "./web/answer-with-pages.ts";
import { logFaultsOfFramework, statusOf, watchFaults } from "./web/log-faults.ts";
import { answerNotFound } from "./web/not-found-page.ts";
import { methods, refusalOf } from "./web/refusal-of.ts";
import { requestTimer } from "./web/request-times.ts";
import { routePatterns } from "./web/route-pattern.ts";

const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST ?? "127.0.0.1";
/** The number of our reverse proxies in front of this server that add to X-Forwarded-For. */
const trustedProxies = Number(process.env.TRUSTED_PROXIES ?? 0);

const { APP_URL } = env();
const app = next({ dev: false, hostname, port });
await app.prepare();
const handle = app.getRequestHandler();
logFaultsOfFramework();
const patternOf = routePatterns();
const timeRequest = requestTimer();

const server = createServer((request, response) => {
  // The caller's address comes from our own socket or our own proxy, never from the caller.
  const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
  const fromProxy = trustedProxies > 0 ? forwarded.at(-trustedProxies)?.trim() : undefined;
  const address = fromProxy || request.socket.remoteAddress || "unknown";
  request.headers["x-client-address"] = address;
  request.headers["x-client-direct"] = request.headers["x-forwarded-for"] === undefined ? "yes" : "no";
  const requestId = requestIdOf(request);
  request.headers["x-request-id"] = requestId;
  response.setHeader("X-Request-Id", requestId);
  const route = patternOf((request.url ?? "/").split("?", 1)[0] ?? "/");
  timeRequest(request, response, route);
  const refusal = refusalOf(request, APP_URL);
  if (refusal) {
    if (refusal === 405) response.setHeader("Allow", methods.join(", "));
    sendPlainPage(request, response, refusal);
    return;
  }
  // The framework compares Origin with this header. The origin has been checked above, even if a proxy changed Host.
  const { origin = "" } = request.headers;
  if (request.method === "POST" && URL.canParse(origin))
    request.headers["x-forwarded-host"] = new URL(origin).host;
  withCause({ requestId, address, route }, () =>
    watchFaults({ requestId, callsAction: request.headers["next-action"] !== undefined }, () => {
      answerWithPages(request, response, statusOf);
      answerNotFound(request, response, `http://${hostname}:${port}`);
      handle(request, response).catch((fault: unknown) => {
        log().error({ err: fault }, "request failed");
        response.destroy();
      });
    }),
  );
});

/** Our own proxy may have numbered the request for its own log; other numbers are not accepted. */
function requestIdOf({ headers }: IncomingMessage): string {
  const given = trustedProxies > 0 ? String(headers["x-request-id"] ?? "") : "";
  return /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

server.listen(port, hostname, () => log().info({ port }, "web server ready"));

onStop(
  () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
      // An open keep-alive connection must not delay the stop for ever.
      setTimeout(resolve, 5_000).unref();
    }),
);
