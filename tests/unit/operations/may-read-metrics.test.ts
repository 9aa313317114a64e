import { describe, expect, it } from "vitest";
import * as metrics from "#lib/operations/may-read-metrics.ts";

const local = { address: "::ffff:127.0.0.1", forwarded: false, authorization: "" };
const mayReadMetrics = ({ address, forwarded, authorization }: typeof local, expected?: string) =>
  metrics.mayReadMetrics(
    new Headers({
      "x-client-address": address,
      "x-client-direct": forwarded ? "no" : "yes",
      authorization,
    }),
    expected,
  );
const token = "a-token-of-the-test";

describe("who may read the metrics", () => {
  it("is this machine when no token is set, but not requests through a proxy", () => {
    for (const address of ["127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1"]) {
      expect(mayReadMetrics({ ...local, address })).toBe(true);
      expect(mayReadMetrics({ ...local, address, forwarded: true })).toBe(false);
    }
    for (const address of ["10.0.0.1", "1127.0.0.1", "::2", "unknown", ""]) {
      expect(mayReadMetrics({ ...local, address })).toBe(false);
    }
  });

  it("is any client with the token when one is set", () => {
    const far = { address: "10.0.0.1", forwarded: true, authorization: `Bearer ${token}` };
    expect(mayReadMetrics(far, token)).toBe(true);
    expect(mayReadMetrics({ ...far, authorization: `Bearer ${token}x` }, token)).toBe(false);
    expect(mayReadMetrics({ ...far, authorization: token }, token)).toBe(false);
    expect(mayReadMetrics(local, token)).toBe(false);
  });
});
