/** What a log may say about a fault. */
export interface FaultFacts {
  readonly name: string;
  /** PostgreSQL's, Prisma's, SMTP's or Node's code. */
  readonly code?: string | number;
  /** The code that the page of the fault shows to the reader. */
  readonly digest?: string;
  /** Where it happened, innermost first. */
  readonly frames: readonly string[];
  readonly cause?: FaultFacts;
}

const maxFrames = 12;
const maxCauses = 4;

/**
 * A fault without its message: messages quote what people typed (a parser the text that it could not read, a database
 * the row that it refused, a mail server the address), and personal data never enters a log. Name, code and frames
 * find the place in the code just as well.
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

/** A message of several lines is before the frames, and its lines may look like anything but a frame's place. */
function framesOf({ stack, message }: Error): readonly string[] {
  const trace = (stack ?? "").replace(message, "");
  return trace
    .split("\n")
    .filter((line) => /^\s+at .*(?::\d+:\d+\)?|<anonymous>\)?)$/.test(line))
    .slice(0, maxFrames)
    .map((line) => line.trim().slice("at ".length));
}
