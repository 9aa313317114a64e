import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import { startWorker } from "#lib/worker/run.ts";
import { openLiveness } from "#lib/worker/stopped-workers.ts";
import { resetDb } from "../../support/reset-db.ts";

const jobs = 300;

interface Left {
  readonly count: number;
  readonly locked: number;
}

const heldMail = "3f0c9d4e-0000-4000-8000-000000000001";

/**
 * Makes the job that sends this mail wait until it is released, because another connection locks the table of mails.
 */
async function holdMail(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  await client.query(`BEGIN; LOCK TABLE "Mail" IN ACCESS EXCLUSIVE MODE`);
  return async () => {
    await client.query("COMMIT");
    await client.end();
  };
}

const left = async (): Promise<Left> => {
  const [row] = await db().$queryRaw<Left[]>`
    SELECT count(*)::int AS count, count(locked_at)::int AS locked
    FROM graphile_worker._private_jobs WHERE key LIKE 'test:%'`;
  return row ?? { count: 0, locked: 0 };
};

describe("a worker", () => {
  beforeEach(resetDb);

  it("is known as alive to the others while it works, by the name that locks its jobs", async () => {
    const worker = await startWorker();
    const release = await holdMail();
    await db()
      .$queryRaw`SELECT graphile_worker.add_job('send-mail', json_build_object('mailId', ${heldMail}::text),
      job_key => 'test:slow')`;
    await expect.poll(left, { timeout: 60_000 }).toEqual({ count: 1, locked: 1 });
    await db().$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 minute'`;
    const other = await openLiveness();
    expect(await other.releaseStopped()).toBe(0);
    expect(await left()).toEqual({ count: 1, locked: 1 });
    await other.close();
    await release();
    await worker.stop();
    expect((await left()).locked).toBe(0);
  });

  it("that is asked to stop finishes its jobs, leaves the rest to the next one, and nothing is lost", async () => {
    await db().$queryRaw`SELECT graphile_worker.add_job('process-provider-event',
      json_build_object('eventId', 'evt_unknown'), job_key => 'test:' || n) FROM generate_series(1, ${jobs}::int) AS n`;
    const first = await startWorker();
    while ((await left()).count === jobs) await pause(5);
    await first.stop();
    const between = await left();
    expect(between.locked).toBe(0);
    expect(between.count).toBeLessThan(jobs);
    await pause(100);
    expect(await left()).toEqual(between);

    const next = await startWorker();
    await expect.poll(async () => (await left()).count, { timeout: 60_000 }).toBe(0);
    await next.stop();
  });
});
