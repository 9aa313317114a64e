import { mayReadMetrics } from "#lib/operations/may-read-metrics.ts";
import { metricsText } from "#lib/operations/metrics-text.ts";
import { env } from "#lib/platform/env.ts";

export const dynamic = "force-dynamic";

/** Figures for Prometheus; for strangers the address does not exist. */
export async function GET(request: Request): Promise<Response> {
  const caller = {
    address: request.headers.get("x-client-address") ?? "",
    forwarded: request.headers.get("x-client-direct") !== "yes",
    authorization: request.headers.get("authorization") ?? "",
  };
  if (!mayReadMetrics(caller, env().METRICS_TOKEN)) return new Response(null, { status: 404 });
  return new Response(await metricsText(globalThis.portalRequestTimes), {
    headers: { "Content-Type": "text/plain; version=0.0.4; charset=utf-8", "Cache-Control": "no-store" },
  });
}
