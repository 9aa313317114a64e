import { systemActor } from "#lib/audit/record.ts";
import type { OrderStatus } from "#lib/domain/life-cycles/order.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { moveOrder } from "./move-order.ts";

/** Expires an order that cannot be paid: it never had a page, or the provider no longer knows it. */
export async function expireOrder(order: {
  readonly id: string;
  readonly status: OrderStatus;
}): Promise<void> {
  await transaction((tx) =>
    moveOrder(tx, { id: order.id, from: order.status, event: "expire", actor: systemActor }),
  );
}
