import type Stripe from "stripe";
import { emitEvent } from "./emit-event.ts";
import { newId, unixNow } from "./identifier.ts";
import type { Sandbox } from "./sandbox.ts";

/**
 * Captures the amount of a paid intent a second time, without its page, as when an operator repeats a payment by hand;
 * `null` if the intent has no captured charge.
 */
export function captureAgain(
  sandbox: Sandbox,
  intentId: string,
  wanted: unknown,
): Stripe.PaymentIntent | null {
  const { state } = sandbox;
  const first = state.paymentIntents[intentId];
  const firstCharge = state.charges[String(first?.latest_charge)];
  if (!first || !firstCharge?.captured) return null;
  const amount = typeof wanted === "number" ? wanted : first.amount;
  const id = newId("pi");
  const created = unixNow();
  const charge: Stripe.Charge = {
    ...structuredClone(firstCharge),
    id: newId("ch"),
    created,
    amount,
    amount_captured: amount,
    amount_refunded: 0,
    refunded: false,
    disputed: false,
    balance_transaction: newId("txn"),
    payment_intent: id,
  };
  const intent: Stripe.PaymentIntent = {
    ...structuredClone(first),
    id,
    created,
    amount,
    amount_received: amount,
    client_secret: newId(`${id}_secret`),
    latest_charge: charge.id,
  };
  state.charges[charge.id] = charge;
  state.paymentIntents[id] = intent;
  emitEvent(sandbox, "charge.succeeded", charge);
  emitEvent(sandbox, "payment_intent.succeeded", intent);
  return intent;
}
