import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { cachedOver, type OverCounts } from "./count-over.ts";
import {
  type Count,
  countApplications,
  countJobs,
  countMails,
  countNotices,
  countOrders,
  countPaymentIssues,
  decisionTimes,
  oldestDueSeconds,
} from "./count-work.ts";

interface Counted {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  readonly count: () => Promise<readonly Count[]>;
}

const counted: readonly Counted[] = [
  { name: "portal_jobs", help: "Background jobs", labels: ["task", "state"], count: countJobs },
  { name: "portal_orders", help: "Orders of the fee", labels: ["status"], count: countOrders },
  { name: "portal_mails", help: "Messages", labels: ["template", "state"], count: countMails },
  {
    name: "portal_webhook_events",
    help: "Notices of the payment provider",
    labels: ["state"],
    count: countNotices,
  },
  {
    name: "portal_payment_issues",
    help: "Open matters of the payments",
    labels: ["kind"],
    count: countPaymentIssues,
  },
  { name: "portal_applications", help: "Applications", labels: ["status"], count: countApplications },
];

/**
 * The state of the portal in Prometheus's text format: what the database says now, this process, and `requestTimes`,
 * the server's own counts. Numbers and codes only. What waits or went wrong is counted at once, what is over now and then
 * (`countWhatIsOver`): a scrape reads no large table.
 */
export async function metricsText(
  requestTimes: { metrics(): Promise<string> } | undefined,
  countWhatIsOver: () => Promise<OverCounts> = cachedOver,
): Promise<string> {
  const registry = new Registry();
  const over = await countWhatIsOver();
  for (const { name, help, labels, count } of counted) {
    const gauge = new Gauge({ name, help, labelNames: labels, registers: [registry] });
    for (const one of [...(await count()), ...(over[name] ?? [])]) gauge.set(one.labels, one.count);
  }
  const single = (name: string, help: string, value: number) =>
    new Gauge({ name, help, registers: [registry] }).set(value);
  single(
    "portal_oldest_due_job_seconds",
    "Time since the job that waits longest was due",
    await oldestDueSeconds(),
  );
  const times = await decisionTimes();
  single("portal_decisions_week", "Decisions of the last seven days", times.decided);
  const decision = new Gauge({
    name: "portal_decision_seconds",
    help: "From payment to decision, over the last seven days",
    labelNames: ["quantile"],
    registers: [registry],
  });
  decision.set({ quantile: "0.5" }, times.medianSeconds);
  decision.set({ quantile: "0.9" }, times.slowestTenthSeconds);
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
