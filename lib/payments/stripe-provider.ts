import Stripe from "stripe";
import { z } from "zod";
import { ok, problem } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import type { Checkout, PaymentProvider, WantedCheckout } from "./payment-provider.ts";
import { hasCode, stripe, unavailable } from "./stripe-client.ts";
import { listCaptured, readPayment } from "./stripe-payments.ts";
import { subjectOf } from "./stripe-subject.ts";

/** Stripe's pages do not support every language of the portal; for the others the browser decides. */
const spoken: Partial<Record<Locale, Stripe.Checkout.SessionCreateParams.Locale>> = { ru: "ru", en: "en" };
/** An older signed webhook event is a replay. */
const toleranceSeconds = 300;

/** Stripe Checkout through the official SDK. */
export const stripeProvider: PaymentProvider = {
  async openCheckout(order) {
    try {
      const session = await stripe().checkout.sessions.create(sessionFor(order), {
        idempotencyKey: order.orderId,
      });
      if (!session.url) return problem({ kind: "unavailable" });
      return ok({
        sessionId: session.id,
        url: session.url,
        expiresAt: new Date(session.expires_at * 1000),
      });
    } catch (fault) {
      if (fault instanceof Stripe.errors.StripeIdempotencyError) return problem({ kind: "changed-wish" });
      return unavailable(fault);
    }
  },

  async checkout(sessionId) {
    try {
      const session = await stripe().checkout.sessions.retrieve(sessionId, { expand: ["payment_intent"] });
      return ok(checkoutOf(session));
    } catch (fault) {
      return hasCode(fault, "resource_missing") ? problem({ kind: "unknown-session" }) : unavailable(fault);
    }
  },

  async closeCheckout(sessionId) {
    try {
      await stripe().checkout.sessions.expire(sessionId);
      return ok(undefined);
    } catch (fault) {
      // Paid or expired meanwhile, so there is nothing to close.
      if (fault instanceof Stripe.errors.StripeInvalidRequestError) return ok(undefined);
      return unavailable(fault);
    }
  },

  async payment(paymentId) {
    try {
      return ok(await readPayment(paymentId));
    } catch (fault) {
      return hasCode(fault, "resource_missing") ? problem({ kind: "unknown-payment" }) : unavailable(fault);
    }
  },

  async capturedBetween(from, to) {
    try {
      return ok(await listCaptured(from, to));
    } catch (fault) {
      return unavailable(fault);
    }
  },

  async returnPayment(paymentId, amount, key) {
    try {
      await stripe().refunds.create(
        { payment_intent: paymentId, amount, reason: "duplicate" },
        { idempotencyKey: key },
      );
      return ok(undefined);
    } catch (fault) {
      if (hasCode(fault, "charge_already_refunded")) return ok(undefined);
      return unavailable(fault);
    }
  },

  readEvent(payload, signature) {
    const { webhooks } = stripe();
    const secret = env().STRIPE_WEBHOOK_SECRET;
    try {
      const receivedAt = now().getTime();
      const event = webhooks.constructEvent(
        payload,
        signature,
        secret,
        toleranceSeconds,
        undefined,
        receivedAt,
      );
      const parts = eventParts.safeParse(event);
      if (!parts.success) return problem({ kind: "forged" });
      return ok({ ...parts.data, payload: storable(payload) });
    } catch (fault) {
      // The SDK verifies first and then reads the event, which fails with a TypeError if it is not an object.
      const kinds = [Stripe.errors.StripeSignatureVerificationError, SyntaxError, TypeError];
      if (kinds.some((kind) => fault instanceof kind)) return problem({ kind: "forged" });
      throw fault;
    }
  },

  subjectOf,
};

/** Stripe's ids have at most 255 characters. */
const eventParts = z.object({
  id: z.string().regex(/^[\w-]{1,255}$/),
  type: z.string().regex(/^[\w.]{1,255}$/),
});

/** A payer may type characters that PostgreSQL cannot store in JSON: NUL and lone surrogates. */
const storable = (payload: string): unknown =>
  JSON.parse(payload, (_, value) =>
    typeof value === "string" ? value.replaceAll("\u0000", "").toWellFormed() : value,
  );

const sessionFor = (order: WantedCheckout): Stripe.Checkout.SessionCreateParams => ({
  mode: "payment",
  client_reference_id: order.orderId,
  customer_email: order.email,
  locale: spoken[order.locale] ?? "auto",
  success_url: order.paidUrl,
  cancel_url: order.cancelledUrl,
  expires_at: Math.floor(order.expiresAt.getTime() / 1000),
  line_items: order.lines.map(({ title, amount }) => ({
    quantity: 1,
    price_data: {
      currency: order.currency.toLowerCase(),
      unit_amount: amount,
      product_data: { name: title },
    },
  })),
  metadata: { order: order.orderId },
  payment_intent_data: { metadata: { order: order.orderId } },
});

function checkoutOf(session: Stripe.Checkout.Session): Checkout {
  const intent = typeof session.payment_intent === "object" ? session.payment_intent : undefined;
  return {
    sessionId: session.id,
    orderId: session.client_reference_id ?? undefined,
    state: stateOf(session, intent?.status),
    amount: session.amount_total ?? undefined,
    currency: session.currency?.toUpperCase(),
    paymentId: intent?.id,
    url: session.url ?? undefined,
  };
}

/**
 * A complete but unpaid session waits for its bank, unless the payment is back at its beginning, which means that the
 * bank declined.
 */
function stateOf(
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent.Status | undefined,
): Checkout["state"] {
  if (session.payment_status === "paid") return "paid";
  if (session.status === "expired") return "expired";
  if (session.status !== "complete") return "open";
  return intent === "requires_payment_method" || intent === "canceled" ? "failed" : "pending";
}
