import type { OrderStatus } from "#lib/domain/life-cycles/order.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { log } from "#lib/platform/log.ts";
import { expireOrder } from "./expire-order.ts";
import type { Unavailable } from "./payment-provider.ts";
import { provider } from "./provider.ts";
import { settleOrder } from "./settle-order.ts";

export interface RefreshedOrder {
  readonly status: OrderStatus;
  /** Where it is paid, while it is open. */
  readonly url: string | undefined;
}

/** Asks the provider about one order with a page and settles what it says; the order as it is afterwards. */
export async function refreshOrder(
  orderId: string,
  sessionId: string,
): Promise<Result<RefreshedOrder, Unavailable>> {
  const checkout = await provider.checkout(sessionId);
  if (checkout.ok) {
    const settled = await settleOrder(checkout.value);
    if (!settled.ok)
      log().error({ orderId, reason: settled.problem.reason }, "order does not fit its payment");
  } else if (checkout.problem.kind === "unavailable") {
    return problem({ kind: "unavailable" });
  } else {
    log().error({ orderId }, "the provider does not know the order's page");
    await expireOrder({ id: orderId, status: "OPEN" });
  }
  const { status } = await db().order.findUniqueOrThrow({
    where: { id: orderId },
    select: { status: true },
  });
  return ok({ status, url: checkout.ok ? checkout.value.url : undefined });
}
