import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { cachedOver } from "./count-over.ts";
import { measureWork } from "./measure-work.ts";
import { type MetricName, metricOptions, type Samples } from "./metrics.ts";

/**
 * The state of the portal in Prometheus's text format: metrics of the database, of this process, and `requestTimes`,
 * the server's own counts. Numbers and codes only. Waiting and failed work is counted at each call, finished work at
 * intervals (`cachedOver`), so that a scrape reads no large table.
 */
export async function metricsText(
  requestTimes: { metrics(): Promise<string> } | undefined,
  countWhatIsOver: () => Promise<Partial<Samples<MetricName>>> = cachedOver,
): Promise<string> {
  const registry = new Registry();
  const over = await countWhatIsOver();
  const work = await measureWork();
  for (const name of Object.keys(work) as (keyof typeof work)[]) {
    const gauge = new Gauge<string>({ ...metricOptions(name), registers: [registry] });
    for (const { value, ...labels } of [...work[name], ...(over[name] ?? [])]) gauge.set(labels, value);
  }
  const texts = [await registry.metrics(), await processMetrics().metrics(), await requestTimes?.metrics()];
  return `${texts
    .filter(Boolean)
    .map((text) => text?.trimEnd())
    .join("\n\n")}\n`;
}

let ofProcess: Registry | undefined;

function processMetrics(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}
