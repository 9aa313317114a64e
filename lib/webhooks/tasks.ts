import { z } from "zod";
import { deliverWebhook } from "./deliver.ts";

const deliveryPayload = z.object({ deliveryId: z.uuid() });

/** The messages to hotels' systems. */
export const tasks = {
  "deliver-webhook": (payload: unknown): Promise<void> =>
    deliverWebhook(deliveryPayload.parse(payload).deliveryId),
};
