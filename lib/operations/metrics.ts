interface Metric {
  readonly help: string;
  /** Labels that distinguish the values of a metric: `portal_jobs{task="render-visa",state="dead"}`. */
  readonly labels: readonly string[];
}

/** The metrics of the portal by name; docs/operations.md says which deserve an alarm. */
export const metrics = {
  portal_jobs: { help: "Background jobs", labels: ["task", "state"] },
  portal_oldest_due_job_seconds: { help: "Time since the job that waits longest was due", labels: [] },
  portal_orders: { help: "Orders of the fee", labels: ["status"] },
  portal_webhook_events: { help: "Webhook events of the payment provider", labels: ["state"] },
  portal_payment_issues: { help: "Open matters of the payments", labels: ["kind"] },
  portal_mails: { help: "Messages", labels: ["template", "state"] },
  portal_applications: { help: "Applications", labels: ["status"] },
  portal_decision_seconds: {
    help: "From payment to decision, over the last seven days",
    labels: ["quantile"],
  },
  portal_decisions_week: { help: "Decisions of the last seven days", labels: [] },
  portal_http_request_seconds: {
    help: "Time from a request's first byte to its answer's last, by route",
    labels: ["method", "route", "status"],
  },
} as const satisfies Readonly<Record<string, Metric>>;

export type MetricName = keyof typeof metrics;

type Label<Name extends MetricName> = (typeof metrics)[Name]["labels"][number];

/** A metric's options for prom-client. */
export const metricOptions = <Name extends MetricName>(name: Name) => ({
  name,
  help: metrics[name].help,
  labelNames: metrics[name].labels as readonly Label<Name>[],
});

/** A value of a metric and its labels. */
export type Sample<Name extends MetricName> = Readonly<Record<Label<Name>, string>> & {
  readonly value: number;
};

/** The values of several metrics. */
export type Samples<Name extends MetricName> = { readonly [N in Name]: readonly Sample<N>[] };
