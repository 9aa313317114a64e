import { EventEmitter } from "node:events";
import { type Job, Logger, run, type Task, type TaskList, type WorkerEvents } from "graphile-worker";
import { z } from "zod";
import { withCause } from "#lib/platform/cause.ts";
import { env } from "#lib/platform/env.ts";
import { faultFacts } from "#lib/platform/fault-facts.ts";
import { log } from "#lib/platform/log.ts";
import { openLiveness } from "./stopped-workers.ts";
import { crontab, tasks } from "./tasks.ts";

const lookForDeadEveryMs = 15_000;

export interface RunningWorker {
  /** Lets running jobs finish and releases the others. */
  stop(): Promise<void>;
}

/** Runs jobs until stopped; takes over the jobs of killed workers. */
export async function startWorker(): Promise<RunningWorker> {
  const liveness = await openLiveness();
  const fail = (fault: unknown) => log().error({ err: fault }, "liveness failed");
  const events = new EventEmitter() as WorkerEvents;
  // Jobs are locked by the name of the process's pool, not by those of its workers.
  events.on("pool:create", ({ workerPool }) => void liveness.declare(workerPool.id).catch(fail));
  await liveness.releaseStopped();
  const watch = setInterval(() => void liveness.releaseStopped().catch(fail), lookForDeadEveryMs);
  const runner = await run({
    connectionString: env().DATABASE_URL,
    concurrency: 4,
    pollInterval: 1000,
    noHandleSignals: true,
    taskList: withCauses(tasks),
    crontab,
    events,
    logger: new Logger((scope) => (level, message, meta) => {
      const place = { scope: scope.label, job: scope.jobId, task: scope.taskIdentifier };
      const write = log()[level === "warning" ? "warn" : level].bind(log());
      // The runner's own message about a failure quotes the fault's message, which may contain an address.
      if (meta?.error === undefined) write(place, message);
      else write({ ...place, ...failedJob(meta.job), err: meta.error }, "job failed");
    }),
  });
  // A runner that has lost its database ends the process; its supervisor starts a new one.
  runner.promise.catch((fault: unknown) => {
    log().fatal({ err: fault }, "worker gave up");
    process.exit(1);
  });
  return {
    stop: async () => {
      clearInterval(watch);
      await runner.stop();
      await liveness.letGo();
      await liveness.close();
    },
  };
}

/** Runs each task for the request that caused its job, so that the log and further jobs have its id. */
const withCauses = (taskList: TaskList): TaskList =>
  Object.fromEntries(
    Object.entries(taskList).map(([task, run]): [string, Task] => [
      task,
      (payload, helpers) =>
        withCause({ requestId: requestIdIn(payload), job: helpers.job.id, task }, async () => {
          try {
            await run?.(payload, helpers);
          } catch (fault) {
            throw nameless(fault);
          }
        }),
    ]),
  );

/**
 * The queue stores a failed job's message, which people read; the error that it stores has only the loggable facts, and
 * the original as its cause.
 */
function nameless(fault: unknown): Error {
  const { name, code, frames } = faultFacts(fault);
  const told = [name, code, frames[0]?.replace(process.cwd(), "")].filter((part) => part !== undefined);
  return new Error(told.join(" "), { cause: fault });
}

const causedBy = z.object({ requestId: z.string() });
const requestIdIn = (payload: unknown): string | undefined => causedBy.safeParse(payload).data?.requestId;

/** The runner gives the failed job only together with its message. */
function failedJob(job: unknown): Readonly<Record<string, string | number | undefined>> {
  const { id, task_identifier, attempts, payload } = (job ?? {}) as Partial<Job>;
  return { job: id, task: task_identifier, attempt: attempts, requestId: requestIdIn(payload) };
}
