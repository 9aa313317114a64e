import { AsyncLocalStorage } from "node:async_hooks";

/** Why the present work is done: the request that asked for it, and the job that does it. */
export interface Cause {
  readonly requestId?: string | undefined;
  /** Network address that the request came from: for the audit, never for the log. */
  readonly address?: string | undefined;
  readonly job?: string | undefined;
  readonly task?: string | undefined;
}

declare global {
  var portalCause: AsyncLocalStorage<Cause> | undefined;
}

/** One for the process: Next loads modules more than once, and the server outside it begins each request. */
function causes(): AsyncLocalStorage<Cause> {
  globalThis.portalCause ??= new AsyncLocalStorage<Cause>();
  return globalThis.portalCause;
}

/** Does `work` for a cause; each line of the log and each job that comes of it names the request. */
export const withCause = <T>(cause: Cause, work: () => T): T => causes().run(cause, work);

/** The cause of the present work; empty when no one asked for it, as in a program on the command line. */
export const currentCause = (): Cause => causes().getStore() ?? {};
