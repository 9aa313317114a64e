import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";

/** A job that was tried as often as it may be and is tried no more. */
export interface FailedJob {
  readonly id: string;
  readonly task: string;
  readonly addedAt: Date;
  readonly failedAt: Date;
  readonly attempts: number;
  /** What went wrong the last time: a fault's name, code and place; never its message, which may quote people. */
  readonly fault: string;
  /** The id in its payload of what it is about. */
  readonly subject: string | undefined;
}

interface Row extends Omit<FailedJob, "subject"> {
  readonly payload: unknown;
}

/** The jobs that gave up, newest first; nothing for those who may not look after them. */
export async function failedJobs(actor: Actor): Promise<readonly FailedJob[]> {
  if (!may(actor, "job:manage")) return [];
  const rows = await db().$queryRaw<Row[]>`
    SELECT job.id::text AS id, task.identifier AS task, job.created_at AS "addedAt", job.updated_at AS "failedAt",
      job.attempts::int AS attempts, coalesce(split_part(job.last_error, E'\\n', 1), '') AS fault, job.payload
    FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
    WHERE job.attempts >= job.max_attempts AND job.locked_at IS NULL
    ORDER BY job.updated_at DESC LIMIT 500`;
  return rows.map(({ payload, ...job }) => ({ ...job, subject: subjectIn(payload) }));
}

/** One of them; undefined when there is none, or not for this actor. */
export const findFailedJob = async (actor: Actor, id: string): Promise<FailedJob | undefined> =>
  (await failedJobs(actor)).find((job) => job.id === id);

function subjectIn(payload: unknown): string | undefined {
  const { requestId: _, ...ids } = (payload ?? {}) as Readonly<Record<string, unknown>>;
  const [first] = Object.values(ids);
  return typeof first === "string" ? first : undefined;
}
