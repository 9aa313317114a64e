import pino from "pino";
import { currentCause } from "./cause.ts";
import { env } from "./env.ts";
import { faultFacts } from "./fault-facts.ts";

let logger: pino.Logger | undefined;

/** Structured log on standard output. Give it ids, counts and codes; personal data never. */
export function log(): pino.Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: undefined,
    // Which request or job says it; where the request came from is nothing for a log.
    mixin: () => {
      const { address: _, ...cause } = currentCause();
      return cause;
    },
    timestamp: pino.stdTimeFunctions.isoTime,
    // A fault is logged as `err`.
    serializers: { err: faultFacts },
  });
  return logger;
}
