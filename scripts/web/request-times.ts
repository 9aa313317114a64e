import type { IncomingMessage, ServerResponse } from "node:http";
import { Histogram, Registry } from "prom-client";
import { metricOptions } from "#lib/operations/metrics.ts";

declare global {
  /** Gives /metrics, which Next loads in a module graph of its own, access to this server's counts. */
  var portalRequestTimes: { metrics(): Promise<string> } | undefined;
}

/** Measures the duration of answers, by method, route and class of status; not by path, because paths contain ids. */
export function requestTimer(): (request: IncomingMessage, response: ServerResponse, route: string) => void {
  const registry = new Registry();
  globalThis.portalRequestTimes = registry;
  const times = new Histogram({
    ...metricOptions("portal_http_request_seconds"),
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return (request, response, route) => {
    const end = times.startTimer();
    response.once("close", () => {
      end({
        method: request.method ?? "",
        route,
        status: `${Math.floor(response.statusCode / 100)}xx`,
      });
    });
  };
}
