import { systemActor } from "#lib/audit/record.ts";
import type { OrderEvent } from "#lib/domain/life-cycles/order.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import { enqueueOrderMail } from "./enqueue-order-mail.ts";
import { moveOrder } from "./move-order.ts";
import type { Checkout } from "./payment-provider.ts";
import type { SettledOrder, Settlement } from "./settled-order.ts";

const steps = {
  open: undefined,
  pending: { event: "start", settlement: "pending" },
  failed: { event: "fail", settlement: "failed" },
  expired: { event: "expire", settlement: "expired" },
} as const satisfies Record<
  Exclude<Checkout["state"], "paid">,
  { readonly event: OrderEvent; readonly settlement: Settlement } | undefined
>;

/** Not paid (yet): the order follows the provider's page if its life cycle allows it, and is unchanged otherwise. */
export async function followCheckout(tx: Tx, order: SettledOrder, checkout: Checkout): Promise<Settlement> {
  const step = checkout.state === "paid" ? undefined : steps[checkout.state];
  if (!step) return "unchanged";
  const moved = await moveOrder(tx, {
    id: order.id,
    from: order.status,
    event: step.event,
    actor: systemActor,
    data: { providerSessionId: checkout.sessionId },
  });
  if (!moved.ok) return "unchanged";
  if (step.event === "fail") await enqueueOrderMail(tx, order, "payment-failed", { order: order.id });
  return step.settlement;
}
