import { isBearer } from "./is-bearer.ts";

const loopback = /^(?:::ffff:)?127\.|^::1$/;

/**
 * Whether a caller may read the metrics: with `token` if one is set, otherwise from this machine. Behind a proxy the
 * address does not identify the caller.
 * @param headers of the request; the portal's server sets those with the address (scripts/web.ts)
 */
export function mayReadMetrics(headers: Headers, token: string | undefined): boolean {
  if (token !== undefined) return isBearer(headers.get("authorization"), token);
  const address = headers.get("x-client-address") ?? "";
  return headers.get("x-client-direct") === "yes" && loopback.test(address);
}
