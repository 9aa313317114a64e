import pino from "pino";
import { currentCause } from "./cause.ts";
import { env } from "./env.ts";
import { faultFacts } from "./fault-facts.ts";

let logger: pino.Logger | undefined;

/** The structured log on standard output. Log ids, counts and codes; no personal data. */
export function log(): pino.Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: undefined,
    // Adds the request's and the job's id, but not the client's address.
    mixin: () => {
      const { address: _, ...cause } = currentCause();
      return cause;
    },
    timestamp: pino.stdTimeFunctions.isoTime,
    // Faults are logged as `err`.
    serializers: { err: faultFacts },
  });
  return logger;
}
