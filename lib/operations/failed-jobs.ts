import type { Granted } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";

/** A job that has used up its attempts. */
export interface FailedJob {
  readonly id: string;
  readonly task: string;
  readonly addedAt: Date;
  readonly failedAt: Date;
  readonly attempts: number;
  /** The last fault: its name, code and place; not its message, which may quote people. */
  readonly fault: string;
  /** The id of the job's subject, from its payload. */
  readonly subject: string | undefined;
}

interface Row extends Omit<FailedJob, "subject"> {
  readonly payload: unknown;
}

/** The jobs that have failed permanently, newest first. */
export async function failedJobs(_actor: Granted<"job:manage">): Promise<readonly FailedJob[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT job.id::text AS id, task.identifier AS task, job.created_at AS "addedAt", job.updated_at AS "failedAt",
      job.attempts::int AS attempts, coalesce(split_part(job.last_error, E'\\n', 1), '') AS fault, job.payload
    FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
    WHERE job.attempts >= job.max_attempts AND job.locked_at IS NULL
    ORDER BY job.updated_at DESC LIMIT 500`;
  return rows.map(({ payload, ...job }) => ({ ...job, subject: subjectIn(payload) }));
}

/** One of them; undefined when there is none. */
export const findFailedJob = async (
  actor: Granted<"job:manage">,
  id: string,
): Promise<FailedJob | undefined> => (await failedJobs(actor)).find((job) => job.id === id);

function subjectIn(payload: unknown): string | undefined {
  const { requestId: _, ...ids } = (payload ?? {}) as Readonly<Record<string, unknown>>;
  const [first] = Object.values(ids);
  return typeof first === "string" ? first : undefined;
}
