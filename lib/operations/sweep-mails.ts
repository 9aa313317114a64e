import { ok } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { log } from "#lib/platform/log.ts";
import { enqueue } from "#lib/platform/outbox.ts";

/** A newer message is probably being sent. */
const patienceMs = 15 * 60_000;
const max = 500;

/**
 * Finds messages that were neither sent nor have failed and that no job will send, and enqueues a job. Messages waiting
 * for a retry, and those that have failed permanently, are left alone. Returns the number.
 */
export async function sweepMails(): Promise<number> {
  const before = new Date(now().getTime() - patienceMs);
  const stuck = await db().$queryRaw<{ readonly id: string }[]>`
    SELECT mail.id FROM "Mail" mail
    WHERE mail."sentAt" IS NULL AND mail."failedAt" IS NULL AND mail."createdAt" < ${before}
      AND NOT EXISTS (SELECT 1 FROM graphile_worker._private_jobs job WHERE job.key = 'send-mail:' || mail.id)
    LIMIT ${max}`;
  for (const { id } of stuck) {
    await transaction(async (tx) => ok(await enqueue(tx, "send-mail", { mailId: id })));
  }
  if (stuck.length > 0) log().warn({ found: stuck.length }, "mails without a job were ordered again");
  return stuck.length;
}
