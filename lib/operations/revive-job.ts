import type { Granted } from "#lib/accounts/rights.ts";
import type { ActionOn } from "#lib/audit/actions.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";

export type JobProblem =
  /** No such job, or it is active again. */
  { readonly kind: "not-found" } | { readonly kind: "no-reason" };

/** Gives a job that has failed permanently a new series of attempts, starting now. */
export const reviveJob = (actor: Granted<"job:manage">, id: string): Promise<Result<void, JobProblem>> =>
  change(actor, id, "job.retry", {}, async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM graphile_worker.reschedule_jobs(
      ARRAY[${id}::bigint], run_at => now(), attempts => 0)`;
  });

/** Discards a job that has failed permanently, with a reason in the audit event. */
export async function discardJob(
  actor: Granted<"job:manage">,
  id: string,
  typedReason: string,
): Promise<Result<void, JobProblem>> {
  const reason = typedReason.trim().slice(0, 300);
  if (reason === "") return problem({ kind: "no-reason" });
  return change(actor, id, "job.discard", { reason }, async (tx) => {
    // A message that will not be sent has failed, so that its applicant and officers see it.
    await tx.$executeRaw`UPDATE "Mail" SET "failedAt" = ${now()}, failure = 'discarded'
      FROM graphile_worker._private_jobs job
      WHERE job.id = ${id}::bigint AND "Mail"."sentAt" IS NULL AND job.key = 'send-mail:' || "Mail".id`;
    await tx.$executeRaw`SELECT 1 FROM graphile_worker.complete_jobs(ARRAY[${id}::bigint])`;
  });
}

async function change(
  actor: Granted<"job:manage">,
  id: string,
  action: ActionOn<"job">,
  detail: Readonly<Record<string, string>>,
  work: (tx: Tx) => Promise<void>,
): Promise<Result<void, JobProblem>> {
  if (!/^\d{1,18}$/.test(id)) return problem({ kind: "not-found" });
  return transaction(async (tx) => {
    const [job] = await tx.$queryRaw<{ task: string; attempts: number }[]>`
      SELECT task.identifier AS task, job.attempts::int AS attempts
      FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
      WHERE job.id = ${id}::bigint AND job.attempts >= job.max_attempts AND job.locked_at IS NULL
      FOR UPDATE OF job`;
    if (!job) return problem({ kind: "not-found" });
    await work(tx);
    await recordEvent(tx, {
      actor,
      action,
      subjectId: id,
      detail: { task: job.task, attempts: job.attempts, ...detail },
    });
    return ok(undefined);
  });
}
