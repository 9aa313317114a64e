import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { MetricName, Sample, Samples } from "./metrics.ts";

/** The present metrics of the portal's work, from the database. */
export async function measureWork(): Promise<Samples<Exclude<MetricName, "portal_http_request_seconds">>> {
  const decisions = await decisionTimes();
  return {
    portal_jobs: await jobs(),
    portal_oldest_due_job_seconds: await oldestDue(),
    portal_orders: await openOrders(),
    portal_webhook_events: await waitingEvents(),
    portal_payment_issues: await paymentIssues(),
    portal_mails: await unsentMails(),
    portal_applications: await openApplications(),
    portal_decision_seconds: [
      { quantile: "0.5", value: decisions.medianSeconds },
      { quantile: "0.9", value: decisions.slowestTenthSeconds },
    ],
    portal_decisions_week: [{ value: decisions.decided }],
  };
}

/** Jobs by task and state: `waiting` for their time or a worker, `running`, `failing` (to be retried), `dead`. */
const jobs = () =>
  db().$queryRaw<Sample<"portal_jobs">[]>`
    SELECT task.identifier AS task,
      CASE WHEN job.attempts >= job.max_attempts AND job.locked_at IS NULL THEN 'dead'
        WHEN job.locked_at IS NOT NULL THEN 'running'
        WHEN job.attempts > 0 THEN 'failing' ELSE 'waiting' END AS state,
      count(*)::int AS value
    FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
    GROUP BY 1, 2`;

/** For how long the longest waiting job has been due, in seconds; 0 when none is. */
const oldestDue = () =>
  db().$queryRaw<Sample<"portal_oldest_due_job_seconds">[]>`
    SELECT coalesce(extract(epoch FROM now() - min(run_at)), 0)::float8 AS value
    FROM graphile_worker._private_jobs
    WHERE run_at <= now() AND locked_at IS NULL AND attempts < max_attempts`;

/** Orders by status that may still change. Statuses are written as literals so that PostgreSQL uses its indexes. */
const openOrders = () =>
  db().$queryRaw<Sample<"portal_orders">[]>`
    SELECT "status"::text AS status, count(*)::int AS value FROM "Order"
    WHERE "status" IN ('OPEN', 'PENDING', 'DISPUTED') GROUP BY 1`;

/** Messages by template and state: waiting, failed, or pointless. */
const unsentMails = () =>
  db().$queryRaw<Sample<"portal_mails">[]>`
    SELECT "template", 'waiting' AS state, count(*)::int AS value
    FROM "Mail" WHERE "sentAt" IS NULL AND "failedAt" IS NULL GROUP BY 1
    UNION ALL
    SELECT "template", CASE WHEN "failure" = 'obsolete' THEN 'obsolete' ELSE 'failed' END, count(*)::int
    FROM "Mail" WHERE "failedAt" IS NOT NULL GROUP BY 1, 2`;

/** Open payment issues by kind. */
const paymentIssues = () =>
  db().$queryRaw<Sample<"portal_payment_issues">[]>`
    SELECT kind, count(*)::int AS value FROM "PaymentIssue" WHERE "resolvedAt" IS NULL GROUP BY 1`;

/** Webhook events of the payment provider by state: waiting for the portal or, if parked, for a person. */
const waitingEvents = () =>
  db().$queryRaw<Sample<"portal_webhook_events">[]>`
    SELECT 'waiting' AS state, count(*)::int AS value FROM "WebhookEvent" WHERE "processedAt" IS NULL
    UNION ALL
    SELECT 'parked', count(*)::int FROM "WebhookEvent"
    WHERE "processedAt" IS NOT NULL AND "outcome" LIKE 'parked%'`;

/** Applications by status that are neither decided nor ended. */
const openApplications = () =>
  db().$queryRaw<Sample<"portal_applications">[]>`
    SELECT "status"::text AS status, count(*)::int AS value FROM "Application"
    WHERE "status" IN ('DRAFT', 'SUBMITTED', 'PAID', 'IN_REVIEW', 'RETURNED') GROUP BY 1`;

interface DecisionTimes {
  readonly decided: number;
  readonly medianSeconds: number;
  readonly slowestTenthSeconds: number;
}

/** From payment to decision, for the decisions of the last seven days. */
async function decisionTimes(): Promise<DecisionTimes> {
  const [row] = await db().$queryRaw<DecisionTimes[]>`
    SELECT count(*)::int AS decided,
      coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds), 0)::float8 AS "medianSeconds",
      coalesce(percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds), 0)::float8 AS "slowestTenthSeconds"
    FROM (SELECT extract(epoch FROM "decidedAt" - "paidAt") AS seconds FROM "Application"
      WHERE "paidAt" IS NOT NULL AND "decidedAt" > ${now()}::timestamptz - interval '7 days') AS decision`;
  return row ?? { decided: 0, medianSeconds: 0, slowestTenthSeconds: 0 };
}
