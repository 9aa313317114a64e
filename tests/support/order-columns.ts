import { randomUUID } from "node:crypto";
import { newReceiptNumber } from "#lib/payments/receipt-number.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import type { OrderStatus } from "#lib/platform/db/types.ts";

const received: readonly OrderStatus[] = ["PAID", "DISPUTED", "RETURNED"];

/** The columns of an order that depend on its status, as the portal's own use cases set them. */
export const orderIn = (status: OrderStatus) => ({
  status,
  paidAt: received.includes(status) ? now() : null,
  providerPaymentId: received.includes(status) ? `pi_${randomUUID()}` : null,
  receiptNumber: status === "PAID" || status === "DISPUTED" ? newReceiptNumber(todayInAlmaty()) : null,
});
