/** The facts of a fault that may be logged. */
export interface FaultFacts {
  readonly name: string;
  /** The code given by PostgreSQL, Prisma, SMTP or Node. */
  readonly code?: string | number;
  /** The code that the error page shows. */
  readonly digest?: string;
  /** Stack frames, innermost first. */
  readonly frames: readonly string[];
  readonly cause?: FaultFacts;
}

const maxFrames = 12;
const maxCauses = 4;

/**
 * The facts of a fault without its message. Messages quote what people typed (a parser the unreadable text, a database
 * the refused row, a mail server the address), and personal data must not be logged. Name, code and frames are enough
 * to find the place in the code.
 */
export function faultFacts(fault: unknown, depth = 0): FaultFacts {
  if (!(fault instanceof Error)) return { name: typeof fault, frames: [] };
  const { code, digest, cause } = fault as { code?: unknown; digest?: unknown; cause?: unknown };
  return {
    name: fault.name,
    ...((typeof code === "string" || typeof code === "number") && { code }),
    ...(typeof digest === "string" && /^[\w@-]{1,40}$/.test(digest) && { digest }),
    frames: framesOf(fault),
    ...(cause instanceof Error && depth < maxCauses && { cause: faultFacts(cause, depth + 1) }),
  };
}

/** A message may have several lines, which precede the frames and may look like frames. */
function framesOf({ stack, message }: Error): readonly string[] {
  const trace = (stack ?? "").replace(message, "");
  return trace
    .split("\n")
    .filter((line) => /^\s+at .*(?::\d+:\d+\)?|<anonymous>\)?)$/.test(line))
    .slice(0, maxFrames)
    .map((line) => line.trim().slice("at ".length));
}
