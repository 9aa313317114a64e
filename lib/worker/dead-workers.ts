import pg from "pg";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";

/** Keeps the namespace of these locks apart from all others. */
const LOCK_CLASS = 7_301;

/**
 * A worker that is killed leaves its jobs locked for hours. Each living worker therefore holds an advisory lock for its
 * id on a connection of its process, which PostgreSQL ends with the process: a job whose worker's lock is free is free.
 */
export interface Liveness {
  /** Marks a worker of this process as living. */
  declare(workerId: string): Promise<void>;
  /** Frees the jobs of workers that are gone. @returns how many workers were found dead */
  releaseDead(): Promise<number>;
  close(): Promise<void>;
}

/** Opens the connection that this process's workers live by. */
export async function openLiveness(): Promise<Liveness> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL, connectionTimeoutMillis: 10_000 });
  await client.connect();
  // The connection's end is noticed by the next query; without a listener it would end the process.
  client.on("error", (fault) => log().error({ err: fault }, "liveness connection lost"));
  const own = new Set<string>();
  return {
    declare: async (workerId) => {
      own.add(workerId);
      await client.query("SELECT pg_advisory_lock($1, hashtext($2))", [LOCK_CLASS, workerId]);
    },
    releaseDead: () => releaseDead(client, own),
    close: () => client.end(),
  };
}

async function releaseDead(client: pg.Client, own: ReadonlySet<string>): Promise<number> {
  const { rows } = await client.query<{ id: string }>(
    "SELECT DISTINCT locked_by AS id FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL",
  );
  const dead: string[] = [];
  for (const { id } of rows) {
    if (own.has(id)) continue;
    const { rows: answers } = await client.query<{ free: boolean }>(
      "SELECT pg_try_advisory_lock($1, hashtext($2)) AS free",
      [LOCK_CLASS, id],
    );
    if (!answers[0]?.free) continue;
    await client.query("SELECT pg_advisory_unlock($1, hashtext($2))", [LOCK_CLASS, id]);
    dead.push(id);
  }
  if (dead.length > 0) {
    await client.query("SELECT graphile_worker.force_unlock_workers($1::text[])", [dead]);
    log().warn({ workers: dead.length }, "jobs of killed workers are free again");
  }
  return dead.length;
}
