import { AsyncLocalStorage } from "node:async_hooks";
import { faultFacts } from "#lib/platform/fault-facts.ts";
import { log } from "#lib/platform/log.ts";

interface Watched {
  readonly requestId: string;
  /** The request calls a server action by its id, from a page's script or a forgery of one. */
  readonly callsAction: boolean;
  readonly faults: unknown[];
}

const watched = new AsyncLocalStorage<Watched>();

/** Runs `work` for one request; faults reported meanwhile are logged with its id and collected. */
export const watchFaults = <T>(
  { requestId, callsAction }: Pick<Watched, "requestId" | "callsAction">,
  work: () => T,
): T => watched.run({ requestId, callsAction, faults: [] }, work);

/**
 * Replaces the framework's output. It prints faults with their messages, which quote what people typed; the log gets
 * them without personal data. Its messages without a fault are omitted from an ordinary log.
 */
export function logFaultsOfFramework(): void {
  const takeOver =
    (level: "error" | "warn") =>
    (...printed: unknown[]): void => {
      const { requestId, faults, callsAction = false } = watched.getStore() ?? {};
      const told = printed.filter((value) => value instanceof Error);
      // The framework reports a fault in every layer that it passes through.
      const fresh = told.filter((fault) => !faults?.includes(fault));
      faults?.push(...fresh);
      for (const fault of fresh) {
        if (isHangUp(fault)) log().info({ requestId }, "caller hung up");
        else if (isUnreadableBody(fault, callsAction))
          log().warn({ err: fault, requestId }, "request not understood");
        else log()[level]({ err: fault, requestId }, "request failed");
      }
      if (told.length === 0) log().debug({ printed: printed.map(String) }, "framework says");
    };
  console.error = takeOver("error");
  console.warn = takeOver("warn");
}

/** People close pages while they are still sending, which is not a failure. */
const isHangUp = (fault: Error): boolean =>
  fault.message === "aborted" && (fault as { code?: unknown }).code === "ECONNRESET";

/**
 * The status of an answer after a fault: 400 when the body of this request could not be read, which the framework
 * reports as a server error. Other statuses are unchanged.
 */
export function statusOf(status: number): number {
  const { faults = [], callsAction = false } = watched.getStore() ?? {};
  const unreadable = faults.length > 0 && faults.every((fault) => isUnreadableBody(fault, callsAction));
  return status === 500 && unreadable ? 400 : status;
}

/** Broken multipart, or hidden fields of an action changed by hand: the portal itself parses no JSON from a form. */
function isUnreadableBody(fault: unknown, callsAction: boolean): boolean {
  if (!(fault instanceof Error)) return false;
  if (fault instanceof SyntaxError) return true;
  if (fault.message === "Failed to parse body as FormData." || fault.message === "Connection closed.")
    return true;
  return callsAction && (failedInFramework(fault) || hadNoForm(fault));
}

/** The framework could not decode the arguments, so no code of the portal has run yet. */
const failedInFramework = (fault: Error): boolean =>
  /\/next\/dist\/compiled\/next-server\//.test(faultFacts(fault).frames[0] ?? "");

/** An action was called with something other than a form; the portal's own pages always send one. */
const hadNoForm = ({ name, message }: Error): boolean =>
  name === "TypeError" &&
  /reading '(?:get|getAll|has)'|\.(?:get|getAll|has) is not a function|is not iterable/.test(message);
