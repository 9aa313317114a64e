import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { ActiveOrder } from "./active-order.ts";
import { expireOrder } from "./expire-order.ts";
import type { Unavailable } from "./payment-provider.ts";
import { provider } from "./provider.ts";
import { refreshOrder } from "./refresh-order.ts";

type NotEnded = { readonly kind: "already-paid" } | { readonly kind: "pending" } | Unavailable;

/**
 * Closes an open order, so that its applications can be paid in another one; an order that is paid or pending is kept.
 */
export async function endOrder(order: ActiveOrder): Promise<Result<void, NotEnded>> {
  if (order.providerSessionId === null) {
    await expireOrder(order);
    return ok(undefined);
  }
  const closed = await provider.closeCheckout(order.providerSessionId);
  if (!closed.ok) return closed;
  const refreshed = await refreshOrder(order.id, order.providerSessionId);
  if (!refreshed.ok) return refreshed;
  const { status } = refreshed.value;
  if (status === "PAID" || status === "DISPUTED") return problem({ kind: "already-paid" });
  return status === "PENDING" ? problem({ kind: "pending" }) : ok(undefined);
}
