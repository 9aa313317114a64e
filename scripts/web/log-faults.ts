import { AsyncLocalStorage } from "node:async_hooks";
import { faultFacts } from "#lib/platform/fault-facts.ts";
import { log } from "#lib/platform/log.ts";

interface Watched {
  readonly requestId: string;
  /** A page's script calls an action by its id, or someone who pretends to be one. */
  readonly callsAction: boolean;
  readonly faults: unknown[];
}

const watched = new AsyncLocalStorage<Watched>();

/** Runs `work` for one request; faults that are told meanwhile are logged under its id and kept. */
export const watchFaults = <T>(
  { requestId, callsAction }: Pick<Watched, "requestId" | "callsAction">,
  work: () => T,
): T => watched.run({ requestId, callsAction, faults: [] }, work);

/**
 * Takes over what the framework prints. It prints faults with their messages, which quote what people typed; in the log
 * they are facts without any personal data, and its sentences without a fault are left out of an ordinary log.
 */
export function logFaultsOfFramework(): void {
  const takeOver =
    (level: "error" | "warn") =>
    (...printed: unknown[]): void => {
      const { requestId, faults, callsAction = false } = watched.getStore() ?? {};
      const told = printed.filter((value) => value instanceof Error);
      // The framework tells a fault on every floor that it passes.
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

/** People close pages while they still send: nothing failed. */
const isHangUp = (fault: Error): boolean =>
  fault.message === "aborted" && (fault as { code?: unknown }).code === "ECONNRESET";

/**
 * The status of an answer after a fault: 400 when this request's body could not be read, which the framework takes for a
 * fault of ours. Everything else stays as it is.
 */
export function statusOf(status: number): number {
  const { faults = [], callsAction = false } = watched.getStore() ?? {};
  const unreadable = faults.length > 0 && faults.every((fault) => isUnreadableBody(fault, callsAction));
  return status === 500 && unreadable ? 400 : status;
}

/** Broken multipart, or the hidden fields of a form's action changed by hand: the portal parses no JSON of its own from a form. */
function isUnreadableBody(fault: unknown, callsAction: boolean): boolean {
  if (!(fault instanceof Error)) return false;
  if (fault instanceof SyntaxError) return true;
  if (fault.message === "Failed to parse body as FormData." || fault.message === "Connection closed.")
    return true;
  return callsAction && (failedInFramework(fault) || hadNoForm(fault));
}

/** The framework itself could not make arguments of what was sent: nothing of ours has run yet. */
const failedInFramework = (fault: Error): boolean =>
  /\/next\/dist\/compiled\/next-server\//.test(faultFacts(fault).frames[0] ?? "");

/** An action was called with something else in the place of its form; the forms of the portal's own pages are always there. */
const hadNoForm = ({ name, message }: Error): boolean =>
  name === "TypeError" &&
  /reading '(?:get|getAll|has)'|\.(?:get|getAll|has) is not a function|is not iterable/.test(message);
