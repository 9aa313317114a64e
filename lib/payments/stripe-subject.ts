import { z } from "zod";
import type { EventSubject, ReceivedEvent } from "./payment-provider.ts";

const checkoutTypes = new Set([
  "checkout.session.completed",
  "checkout.session.async_payment_succeeded",
  "checkout.session.async_payment_failed",
  "checkout.session.expired",
]);

const paymentTypes = /^(charge\.refunded|charge\.refund\.updated|refund\..+|charge\.dispute\..+)$/;

/** Events within a payment; the session's own events report what matters here. */
const irrelevant = /^(payment_intent\..+|charge\.(succeeded|failed|pending|updated|captured|expired))$/;

const objectWithId = z.object({ data: z.object({ object: z.object({ id: z.string() }) }) });
const objectOfPayment = z.object({ data: z.object({ object: z.object({ payment_intent: z.string() }) }) });

/** The subject of one of Stripe's events; only the ids are trusted, the other data are fetched again. */
export function subjectOf({ type, payload }: Pick<ReceivedEvent, "type" | "payload">): EventSubject {
  if (checkoutTypes.has(type) || type === "payment_intent.succeeded") {
    const parsed = objectWithId.safeParse(payload);
    if (!parsed.success) return { kind: "unknown" };
    const { id } = parsed.data.data.object;
    return checkoutTypes.has(type)
      ? { kind: "checkout", sessionId: id }
      : { kind: "captured", paymentId: id };
  }
  if (paymentTypes.test(type)) {
    const parsed = objectOfPayment.safeParse(payload);
    return parsed.success
      ? { kind: "payment", paymentId: parsed.data.data.object.payment_intent }
      : { kind: "unknown" };
  }
  return irrelevant.test(type) ? { kind: "irrelevant" } : { kind: "unknown" };
}
