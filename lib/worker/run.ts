import { Logger, type Runner, run } from "graphile-worker";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";
import { crontab } from "./crontab.ts";
import { tasks } from "./tasks.ts";

/**
 * Runs jobs until stopped; a stop lets the running ones finish and releases the rest. A killed worker's jobs are
 * taken over by the next one.
 */
export function startWorker(): Promise<Runner> {
  return run({
    connectionString: env().DATABASE_URL,
    concurrency: 4,
    pollInterval: 1000,
    noHandleSignals: true,
    taskList: tasks,
    crontab,
    logger: new Logger((scope) => (level, message) => {
      log()[level === "warning" ? "warn" : level](
        { scope: scope.label, job: scope.jobId, task: scope.taskIdentifier },
        message,
      );
    }),
  });
}
