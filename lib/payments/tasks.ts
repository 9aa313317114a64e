import { z } from "zod";
import { refreshFeeDays } from "./fee-report.ts";
import { processEvent } from "./process-event.ts";
import { reconcileOrders } from "./reconcile.ts";
import { reconcilePayments } from "./reconcile-payments.ts";
import { retryIssue } from "./retry-issue.ts";
import { closeCheckout, returnPayment } from "./return-payment.ts";

const eventPayload = z.object({ eventId: z.string() });
const orderPayload = z.object({ orderId: z.uuid() });
const returnPayload = z.object({ returnId: z.uuid() });
const issuePayload = z.object({ issueId: z.uuid() });
const feeDaysPayload = z.object({ days: z.int().min(1).max(3660) });
const daysPayload = z.object({ days: z.int().min(1).max(92) });

/** Jobs about payments, by name. */
export const tasks = {
  "process-provider-event": (payload: unknown) => processEvent(eventPayload.parse(payload).eventId),
  "return-payment": (payload: unknown) => returnPayment(returnPayload.parse(payload).returnId),
  "close-checkout": (payload: unknown) => closeCheckout(orderPayload.parse(payload).orderId),
  "retry-payment-issue": (payload: unknown) => retryIssue(issuePayload.parse(payload).issueId),
  "reconcile-orders": () => reconcileOrders(),
  "refresh-fees": (payload: unknown) => refreshFeeDays(feeDaysPayload.parse(payload).days),
  "reconcile-payments": (payload: unknown) => reconcilePayments(daysPayload.parse(payload).days),
};
