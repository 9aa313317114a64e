import { db } from "#lib/platform/db/client.ts";

/** A count of things that are alike in the named ways. */
export interface Count {
  readonly labels: Readonly<Record<string, string>>;
  readonly count: number;
}

/** A count as the database gives it, by up to two codes. */
export interface CountRow {
  readonly a: string;
  readonly b: string;
  readonly count: number;
}

/** Counts with the names of what their codes say. */
export const named = (rows: readonly CountRow[], ...names: readonly [string, string?]): readonly Count[] =>
  rows.map(({ a, b, count }) => ({
    labels: { [names[0]]: a, ...(names[1] && { [names[1]]: b }) },
    count,
  }));

/** Jobs by task and state: `waiting` for its time or a worker, `running`, `failing` (to be tried again), `dead`. */
export const countJobs = async (): Promise<readonly Count[]> =>
  named(
    await db().$queryRaw<CountRow[]>`
      SELECT task.identifier AS a,
        CASE WHEN job.attempts >= job.max_attempts AND job.locked_at IS NULL THEN 'dead'
          WHEN job.locked_at IS NOT NULL THEN 'running'
          WHEN job.attempts > 0 THEN 'failing' ELSE 'waiting' END AS b,
        count(*)::int AS count
      FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
      GROUP BY 1, 2`,
    "task",
    "state",
  );

/** How long the job that waits longest has been due, in seconds; 0 when none is. */
export async function oldestDueSeconds(): Promise<number> {
  const [row] = await db().$queryRaw<{ readonly seconds: number }[]>`
    SELECT coalesce(extract(epoch FROM now() - min(run_at)), 0)::float8 AS seconds
    FROM graphile_worker._private_jobs
    WHERE run_at <= now() AND locked_at IS NULL AND attempts < max_attempts`;
  return row?.seconds ?? 0;
}

/** Orders by status, those that may yet change. States are written out so that PostgreSQL takes its indexes. */
export const countOrders = async (): Promise<readonly Count[]> =>
  named(
    await db().$queryRaw<CountRow[]>`
      SELECT "status"::text AS a, '' AS b, count(*)::int AS count FROM "Order"
      WHERE "status" IN ('OPEN', 'PENDING', 'DISPUTED') GROUP BY 1`,
    "status",
  );

/** Messages by template and state: those that wait, failed, or became pointless. */
export const countMails = async (): Promise<readonly Count[]> =>
  named(
    await db().$queryRaw<CountRow[]>`
      SELECT "template" AS a, 'waiting' AS b, count(*)::int AS count
      FROM "Mail" WHERE "sentAt" IS NULL AND "failedAt" IS NULL GROUP BY 1
      UNION ALL
      SELECT "template", CASE WHEN "failure" = 'obsolete' THEN 'obsolete' ELSE 'failed' END, count(*)::int
      FROM "Mail" WHERE "failedAt" IS NOT NULL GROUP BY 1, 2`,
    "template",
    "state",
  );

/** Open matters of the payments by kind: what reconciliation and webhook events found and no person has settled. */
export const countPaymentIssues = async (): Promise<readonly Count[]> =>
  named(
    await db().$queryRaw<CountRow[]>`
      SELECT kind AS a, '' AS b, count(*)::int AS count
      FROM "PaymentIssue" WHERE "resolvedAt" IS NULL GROUP BY 1`,
    "kind",
  );

/** Notices of the payment provider by state: those that wait, for the portal or, parked, for a person. */
export const countNotices = async (): Promise<readonly Count[]> =>
  named(
    await db().$queryRaw<CountRow[]>`
      SELECT 'waiting' AS a, '' AS b, count(*)::int AS count FROM "WebhookEvent" WHERE "processedAt" IS NULL
      UNION ALL
      SELECT 'parked', '', count(*)::int FROM "WebhookEvent"
      WHERE "processedAt" IS NOT NULL AND "outcome" LIKE 'parked%'`,
    "state",
  );

/** Applications by status, those that are not decided or ended. */
export const countApplications = async (): Promise<readonly Count[]> =>
  named(
    await db().$queryRaw<CountRow[]>`
      SELECT "status"::text AS a, '' AS b, count(*)::int AS count FROM "Application"
      WHERE "status" IN ('DRAFT', 'SUBMITTED', 'PAID', 'IN_REVIEW', 'RETURNED') GROUP BY 1`,
    "status",
  );

export interface DecisionTimes {
  readonly decided: number;
  readonly seconds: number;
  readonly medianSeconds: number;
  readonly slowestTenthSeconds: number;
}

/** From payment to decision, over the decisions of the last seven days. */
export async function decisionTimes(): Promise<DecisionTimes> {
  const [row] = await db().$queryRaw<DecisionTimes[]>`
    SELECT count(*)::int AS decided, coalesce(sum(seconds), 0)::float8 AS seconds,
      coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds), 0)::float8 AS "medianSeconds",
      coalesce(percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds), 0)::float8 AS "slowestTenthSeconds"
    FROM (SELECT extract(epoch FROM "decidedAt" - "paidAt") AS seconds FROM "Application"
      WHERE "paidAt" IS NOT NULL AND "decidedAt" > now() - interval '7 days') AS decision`;
  return row ?? { decided: 0, seconds: 0, medianSeconds: 0, slowestTenthSeconds: 0 };
}
