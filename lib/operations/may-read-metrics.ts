import { createHash, timingSafeEqual } from "node:crypto";

interface Caller {
  /** As this server's socket or our own proxy saw it. */
  readonly address: string;
  /** Whether a proxy stands between: then its own address says nothing about who asks. */
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
  if (token !== undefined) return sameText(authorization, `Bearer ${token}`);
  return !forwarded && loopback.test(address);
}

const sameText = (left: string, right: string): boolean => timingSafeEqual(digest(left), digest(right));

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
