import { systemActor } from "#lib/audit/record.ts";
import type { OrderStatus } from "#lib/domain/life-cycles/order.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { moveOrder } from "./move-order.ts";

/** Ends an order whose page no one can pay on: it never had one, or the provider has forgotten it. */
export async function expireOrder(order: {
  readonly id: string;
  readonly status: OrderStatus;
}): Promise<void> {
  await transaction((tx) =>
    moveOrder(tx, { id: order.id, from: order.status, event: "expire", actor: systemActor }),
  );
}
