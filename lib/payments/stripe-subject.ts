import { z } from "zod";
import type { NoticeSubject, ProviderNotice } from "./payment-provider.ts";

const checkoutTypes = new Set([
  "checkout.session.completed",
  "checkout.session.async_payment_succeeded",
  "checkout.session.async_payment_failed",
  "checkout.session.expired",
]);

/** What happens inside a payment; the session's own events tell whatever of it matters here. */
const irrelevant = [
  /^payment_intent\./,
  /^charge\.(succeeded|failed|pending|updated|captured)$/,
  /^refund\./,
];

const sessionPayload = z.object({ data: z.object({ object: z.object({ id: z.string() }) }) });
const chargePayload = z.object({ data: z.object({ object: z.object({ payment_intent: z.string() }) }) });

/** What one of Stripe's events is about; of its content only ids are believed, the rest is asked again. */
export function subjectOf({ type, payload }: Pick<ProviderNotice, "type" | "payload">): NoticeSubject {
  if (checkoutTypes.has(type)) {
    const session = sessionPayload.safeParse(payload);
    return session.success
      ? { kind: "checkout", sessionId: session.data.data.object.id }
      : { kind: "unknown" };
  }
  if (type === "charge.refunded") {
    const charge = chargePayload.safeParse(payload);
    return charge.success
      ? { kind: "returned", paymentId: charge.data.data.object.payment_intent }
      : { kind: "unknown" };
  }
  return irrelevant.some((pattern) => pattern.test(type)) ? { kind: "irrelevant" } : { kind: "unknown" };
}
