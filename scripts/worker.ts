/** The background worker: runs the jobs that transactions have enqueued. */
import { startWorker } from "#lib/worker/run.ts";
import { onStop } from "./processes/stop-signals.ts";

const worker = await startWorker();
onStop(() => worker.stop());
