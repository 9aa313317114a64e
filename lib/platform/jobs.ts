import { currentCause } from "./cause.ts";
import type { Tx } from "./db/transaction.ts";

interface JobOptions {
  /** Two jobs with one key are one job; a later one replaces the waiting earlier one. */
  readonly key: string;
  readonly runAt?: Date;
  readonly maxAttempts?: number;
}

/**
 * Adds a background job in the transaction that causes it: it exists exactly when the change exists (an outbox).
 * The payload holds ids only, never personal data; with them goes the id of the request that causes the job, which the
 * worker's log repeats.
 */
export async function addJob(
  tx: Tx,
  task: string,
  payload: Readonly<Record<string, string>>,
  { key, runAt, maxAttempts = 25 }: JobOptions,
): Promise<void> {
  const { requestId } = currentCause();
  await tx.$executeRaw`SELECT graphile_worker.add_job(
    ${task}::text,
    payload => ${JSON.stringify({ ...payload, ...(requestId && { requestId }) })}::json,
    run_at => ${runAt ?? null}::timestamptz,
    max_attempts => ${maxAttempts}::int,
    job_key => ${key}::text)`;
}
