import { beforeEach, describe, expect, it } from "vitest";
import { ok } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { enqueue } from "#lib/platform/outbox.ts";
import { openLiveness } from "#lib/worker/stopped-workers.ts";
import { resetDb } from "../../support/reset-db.ts";

async function aJobLockedBy(workerId: string): Promise<void> {
  await transaction(async (tx) => {
    await enqueue(tx, "render-visa", { visaId: workerId });
    return ok(undefined);
  });
  await db()
    .$executeRaw`UPDATE graphile_worker._private_jobs SET locked_by = ${workerId}, locked_at = now() - interval '1 minute'
    WHERE key = ${`render-visa:${workerId}`}`;
}

const lockedBy = async (): Promise<readonly (string | null)[]> =>
  (
    await db().$queryRaw<{ locked_by: string | null }[]>`
      SELECT locked_by FROM graphile_worker._private_jobs ORDER BY key`
  ).map((row) => row.locked_by);

describe("a worker that was killed", () => {
  beforeEach(resetDb);

  it("loses its jobs once another worker checks", async () => {
    await aJobLockedBy("worker-gone");
    const living = await openLiveness();
    expect(await living.releaseStopped()).toBe(1);
    expect(await lockedBy()).toEqual([null]);
    await living.close();
  });

  it("is distinguished from one that is alive in another process", async () => {
    const elsewhere = await openLiveness();
    await elsewhere.declare("worker-living");
    await aJobLockedBy("worker-living");
    const living = await openLiveness();
    expect(await living.releaseStopped()).toBe(0);
    expect(await lockedBy()).toEqual(["worker-living"]);
    await elsewhere.close();
    expect(await living.releaseStopped()).toBe(1);
    await living.close();
  });
});

describe("a worker whose connection was lost", () => {
  beforeEach(resetDb);

  it("lives on for the others once the database is back", async () => {
    const elsewhere = await openLiveness();
    await Promise.all(["worker-one", "worker-two"].map((id) => elsewhere.declare(id)));
    const locks = () =>
      db().$queryRaw<
        { pid: number }[]
      >`SELECT pid FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
        WHERE datname = current_database() AND locktype = 'advisory' AND classid = 7301`;
    const held = await locks();
    expect(held).toHaveLength(2);
    await db().$executeRaw`SELECT pg_terminate_backend(${held[0]?.pid}::int)`;
    const backs = async () => (await locks()).filter(({ pid }) => pid !== held[0]?.pid).length;
    await expect.poll(backs, { timeout: 60_000 }).toBe(2);
    await aJobLockedBy("worker-two");
    const living = await openLiveness();
    expect(await living.releaseStopped()).toBe(0);
    await elsewhere.close();
    await living.close();
  });
});
