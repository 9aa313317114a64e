import { setTimeout as pause } from "node:timers/promises";
import { db } from "#lib/platform/db/client.ts";
import type { Stack } from "#scripts/stack/start-stack.ts";
import type { Bench } from "./bench.ts";
import { journeysPerMinute } from "./journeys.ts";

/** Jobs alone, and the effect of a second worker on complete journeys. */
export async function run({ say, portal }: Bench): Promise<void> {
  const { stack, demoPassword, ...addresses } = await portal();
  say("\nJobs");
  say(
    `  small jobs done by one worker              ${(await jobsPerSecond(stack, 2000)).toFixed(0)} a second`,
  );
  const journeys = () => journeysPerMinute(addresses, demoPassword, { journeys: 12, atOnce: 4 });
  say(`  journeys with one worker                   ${(await journeys()).toFixed(0)} a minute`);
  const helped = await withSecondWorker(stack, journeys);
  say(`  journeys with two workers                  ${helped.toFixed(0)} a minute`);
}

const left = async (): Promise<number> => {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM graphile_worker._private_jobs WHERE key LIKE 'bench:%'`;
  return row?.count ?? 0;
};

/**
 * Small jobs per second of one worker, each of which asks the database for one row and finds none. Measured from the
 * first tenth on, so that the worker's start does not count. The stack's worker is stopped and started again.
 */
async function jobsPerSecond(stack: Stack, jobs: number): Promise<number> {
  await stack.worker.stop();
  await db().$queryRaw`SELECT graphile_worker.add_job('process-provider-event',
    json_build_object('eventId', 'evt_bench'), job_key => 'bench:' || n) FROM generate_series(1, ${jobs}::int) AS n`;
  stack.worker = stack.startWorker();
  while ((await left()) > jobs * 0.9) await pause(20);
  const [from, began] = [await left(), performance.now()];
  while ((await left()) > 0) await pause(20);
  return (from * 1000) / (performance.now() - began);
}

/** Runs `work` while a second worker helps the stack's own. */
async function withSecondWorker<T>(stack: Stack, work: () => Promise<T>): Promise<T> {
  const second = stack.startWorker();
  try {
    return await work();
  } finally {
    await second.stop();
  }
}
