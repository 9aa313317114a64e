import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";

/** Separates these locks from all others. */
const LOCK_CLASS = 7_301;

const reconnectAfterMs = 500;

/**
 * A worker that is killed leaves its jobs locked for hours. Each active process therefore holds an advisory lock for
 * its pool of workers on a connection of its own, which PostgreSQL closes with the process: a job whose pool's lock is
 * free can be released. If the connection is lost, it is opened again with its locks, because the worker is still
 * alive.
 */
export interface Liveness {
  /** Marks a worker of this process as alive. */
  declare(workerId: string): Promise<void>;
  /** Releases the jobs of dead workers. @returns the number of dead workers */
  releaseStopped(): Promise<number>;
  /** Waits until the results of this process's stopped workers are stored, and releases what they still hold. */
  letGo(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the connection that proves that this process's workers are alive. */
export async function openLiveness(): Promise<Liveness> {
  const own = new Set<string>();
  let closed = false;
  let client = await connect();
  // One query after another, because several workers declare themselves at the same time.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: (connection: pg.Client) => Promise<T>): Promise<T> => {
    const done = last.then(() => work(client));
    last = done.catch(() => undefined);
    return done;
  };

  async function connect(): Promise<pg.Client> {
    const opened = new pg.Client({
      connectionString: env().DATABASE_URL,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    // Without a listener, the end of the connection would end the process.
    opened.on("error", (fault) => log().warn({ err: fault }, "liveness connection lost"));
    await opened.connect();
    for (const workerId of own) await lock(opened, workerId);
    opened.once("end", () => void reconnect());
    return opened;
  }

  async function reconnect(): Promise<void> {
    while (!closed) {
      await pause(reconnectAfterMs);
      try {
        client = await connect();
        return;
      } catch (fault) {
        log().warn({ err: fault }, "liveness connection not back yet");
      }
    }
  }

  return {
    declare: (workerId) => {
      own.add(workerId);
      return inTurn((connection) => lock(connection, workerId));
    },
    releaseStopped: () => inTurn((connection) => releaseStopped(connection, own)),
    letGo: () => inTurn((connection) => letGo(connection, [...own])),
    close: async () => {
      closed = true;
      await last;
      await client.end();
    },
  };
}

const lock = (client: pg.Client, workerId: string) =>
  client.query("SELECT pg_advisory_lock($1, hashtext($2))", [LOCK_CLASS, workerId]).then(() => undefined);

/** The runner does not wait until the end of a job has reached the database; it may take this long. */
const patience = { looks: 50, everyMs: 100 };

async function letGo(client: pg.Client, own: readonly string[]): Promise<void> {
  for (let look = 0; look < patience.looks; look += 1) {
    const { rowCount } = await client.query(
      "SELECT 1 FROM graphile_worker._private_jobs WHERE locked_by = ANY($1::text[]) LIMIT 1",
      [own],
    );
    if (rowCount === 0) return;
    await pause(patience.everyMs);
  }
  await client.query("SELECT graphile_worker.force_unlock_workers($1::text[])", [own]);
}

async function releaseStopped(client: pg.Client, own: ReadonlySet<string>): Promise<number> {
  // A worker that has just started may not have its lock yet.
  const { rows } = await client.query<{ id: string }>(
    "SELECT DISTINCT locked_by AS id FROM graphile_worker._private_jobs WHERE locked_at < now() - interval '5 s'",
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
