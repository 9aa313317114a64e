import type { Transitions } from "./next.ts";

export const ORDER_STATUSES = [
  "OPEN",
  "PENDING",
  "PAID",
  "FAILED",
  "EXPIRED",
  "DISPUTED",
  "RETURNED",
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export const ORDER_EVENTS = [
  "start",
  "capture",
  "duplicate",
  "fail",
  "expire",
  "dispute",
  "resolve",
] as const;
export type OrderEvent = (typeof ORDER_EVENTS)[number];

/**
 * `capture`: the money has arrived. `duplicate`: it arrived for an application that was already paid, so it is
 * returned. Providers report late and twice, so money that arrives after a failure or an expiry still counts.
 */
export const orderTransitions = {
  OPEN: { start: "PENDING", capture: "PAID", duplicate: "RETURNED", fail: "FAILED", expire: "EXPIRED" },
  PENDING: { capture: "PAID", duplicate: "RETURNED", fail: "FAILED", expire: "EXPIRED" },
  PAID: { dispute: "DISPUTED" },
  FAILED: { capture: "PAID", duplicate: "RETURNED" },
  EXPIRED: { capture: "PAID", duplicate: "RETURNED" },
  DISPUTED: { resolve: "PAID" },
  RETURNED: {},
} as const satisfies Transitions<OrderStatus, OrderEvent>;
