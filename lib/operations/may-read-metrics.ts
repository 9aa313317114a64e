import { isBearer } from "./is-bearer.ts";

interface Caller {
  /** As this server's socket or our own proxy saw it. */
  readonly address: string;
  /** Whether a proxy is between: then its own address says nothing about who asks. */
  readonly forwarded: boolean;
  /** The Authorization header. */
  readonly authorization: string;
}

const loopback = /^(?:::ffff:)?127\.|^::1$/;

/** Whether a caller may read the metrics: by `token` when one is set, else from this very machine. */
export function mayReadMetrics(
  { address, forwarded, authorization }: Caller,
  token: string | undefined,
): boolean {
  if (token !== undefined) return isBearer(authorization, token);
  return !forwarded && loopback.test(address);
}
