import { EventEmitter } from "node:events";
import { type Job, Logger, run, type WorkerEvents } from "graphile-worker";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";
import { crontab } from "./crontab.ts";
import { openLiveness } from "./dead-workers.ts";
import { tasks } from "./tasks.ts";

const lookForDeadEveryMs = 15_000;

export interface RunningWorker {
  /** Lets running jobs finish and releases the rest. */
  stop(): Promise<void>;
}

/** Runs jobs until stopped; takes over the jobs of workers that were killed. */
export async function startWorker(): Promise<RunningWorker> {
  const liveness = await openLiveness();
  const fail = (fault: unknown) => log().error({ err: fault }, "liveness failed");
  const events = new EventEmitter() as WorkerEvents;
  events.on("worker:create", ({ worker }) => void liveness.declare(worker.workerId).catch(fail));
  await liveness.releaseDead();
  const watch = setInterval(() => void liveness.releaseDead().catch(fail), lookForDeadEveryMs);
  const runner = await run({
    connectionString: env().DATABASE_URL,
    concurrency: 4,
    pollInterval: 1000,
    noHandleSignals: true,
    taskList: tasks,
    crontab,
    events,
    logger: new Logger((scope) => (level, message, meta) => {
      const place = { scope: scope.label, job: scope.jobId, task: scope.taskIdentifier };
      const write = log()[level === "warning" ? "warn" : level].bind(log());
      // The runner's own sentence about a failure quotes the fault's message, which may hold an address.
      if (meta?.error === undefined) write(place, message);
      else write({ ...place, ...failedJob(meta.job), err: meta.error }, "job failed");
    }),
  });
  return {
    stop: async () => {
      clearInterval(watch);
      await runner.stop();
      await liveness.close();
    },
  };
}

/** The runner tells which job failed only beside its sentence. */
function failedJob(job: unknown): { job?: string; task?: string; attempt?: number } {
  const { id, task_identifier, attempts } = (job ?? {}) as Partial<Job>;
  return { job: id, task: task_identifier, attempt: attempts };
}
