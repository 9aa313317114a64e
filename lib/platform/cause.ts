import { AsyncLocalStorage } from "node:async_hooks";

/** The cause of the present work: the request that asked for it, and the job that does it. */
export interface Cause {
  readonly requestId?: string | undefined;
  /** Network address of the request: for the audit, not for the log. */
  readonly address?: string | undefined;
  /** The pattern of its address: `/applications/[id]`. */
  readonly route?: string | undefined;
  readonly job?: string | undefined;
  readonly task?: string | undefined;
}

declare global {
  var portalCause: AsyncLocalStorage<Cause> | undefined;
}

/** One per process: Next loads modules more than once, and the server outside Next begins each request. */
function causes(): AsyncLocalStorage<Cause> {
  globalThis.portalCause ??= new AsyncLocalStorage<Cause>();
  return globalThis.portalCause;
}

/** Runs `work` for a cause; its log lines and the jobs that it enqueues have the request's id. */
export const withCause = <T>(cause: Cause, work: () => T): T => causes().run(cause, work);

/** The cause of the present work; empty without a request, as in a program on the command line. */
export const currentCause = (): Cause => causes().getStore() ?? {};
