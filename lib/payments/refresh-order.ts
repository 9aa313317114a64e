import type { OrderStatus } from "#lib/domain/life-cycles/order.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { nextCheckAfter } from "./check-times.ts";
import { expireOrder } from "./expire-order.ts";
import { closeIssues, raiseIssue } from "./payment-issues.ts";
import type { Unavailable } from "./payment-provider.ts";
import { provider } from "./provider.ts";
import { settleOrder } from "./settle-order.ts";

export interface RefreshedOrder {
  readonly status: OrderStatus;
  /** Address for paying, while it is open. */
  readonly url: string | undefined;
}

/** Asks the provider about an order with a page and settles the result. Returns the order afterwards. */
export async function refreshOrder(
  orderId: string,
  sessionId: string,
): Promise<Result<RefreshedOrder, Unavailable>> {
  const checkout = await provider.checkout(sessionId);
  if (checkout.ok) {
    const settled = await settleOrder(checkout.value);
    if (settled.ok) await closeIssues(["other-amount"], orderId);
    else await raiseIssue({ kind: "other-amount", about: orderId, orderId, detail: settled.problem.reason });
  } else if (checkout.problem.kind === "unavailable") {
    return problem({ kind: "unavailable" });
  } else {
    const detail = "the provider does not know the order's page";
    await raiseIssue({ kind: "missing-payment", about: orderId, orderId, detail });
    await expireOrder({ id: orderId, status: "OPEN" });
  }
  const { status, createdAt } = await db().order.findUniqueOrThrow({
    where: { id: orderId },
    select: { status: true, createdAt: true },
  });
  // The provider has answered, so the payer's return is no longer the latest information.
  const nextCheckAt = nextCheckAfter(createdAt, now());
  await db().order.updateMany({
    where: { id: orderId, status: { in: ["OPEN", "PENDING"] } },
    data: { nextCheckAt, cameBackAt: null },
  });
  return ok({ status, url: checkout.ok ? checkout.value.url : undefined });
}
