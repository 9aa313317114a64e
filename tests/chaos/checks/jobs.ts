import { verifyChain } from "#lib/audit/verify-chain.ts";
import { db } from "#lib/platform/db/client.ts";

/** No job is lost: none is left, none has failed permanently. */
export async function checkJobs(): Promise<readonly string[]> {
  const left = await db().$queryRaw<{ id: string; task: string; attempts: number }[]>`
    SELECT job.id::text AS id, task.identifier AS task, job.attempts::int AS attempts
    FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
    WHERE job.run_at <= now()`;
  return left.map(({ id, task, attempts }) => `job ${id} (${task}) is left after ${attempts} attempts`);
}

/** The chain of audit events is intact. */
export async function checkAudit(): Promise<readonly string[]> {
  const chain = await verifyChain();
  return chain.ok ? [] : [`audit event ${chain.problem.event}: ${chain.problem.reason}`];
}
