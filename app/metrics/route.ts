import { mayReadMetrics } from "#lib/operations/may-read-metrics.ts";
import { metricsText } from "#lib/operations/metrics-text.ts";
import { env } from "#lib/platform/env.ts";
import { textAnswer } from "#lib/web/answer.ts";
import { handler, only } from "#lib/web/handler.ts";

/** Metrics for Prometheus; 404 for other callers. */
export const GET = handler({
  caller: only(({ headers }) => mayReadMetrics(headers, env().METRICS_TOKEN)),
  run: async () =>
    textAnswer(await metricsText(globalThis.portalRequestTimes), "text/plain; version=0.0.4; charset=utf-8"),
});
