import { z } from "zod";
import { processEvent } from "./process-event.ts";
import { reconcileOrders } from "./reconcile.ts";
import { closeCheckout, returnPayment } from "./return-payment.ts";

const eventPayload = z.object({ eventId: z.string() });
const orderPayload = z.object({ orderId: z.uuid() });

/** Jobs about payments, by name. */
export const tasks = {
  "process-provider-event": (payload: unknown) => processEvent(eventPayload.parse(payload).eventId),
  "return-payment": (payload: unknown) => returnPayment(orderPayload.parse(payload).orderId),
  "close-checkout": (payload: unknown) => closeCheckout(orderPayload.parse(payload).orderId),
  "reconcile-orders": () => reconcileOrders(),
};
