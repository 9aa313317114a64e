import type Stripe from "stripe";
import { buildCharge, type Refusal } from "./build-charge.ts";
import { buildPaymentIntent } from "./build-payment-intent.ts";
import { emitEvent } from "./emit-event.ts";
import type { PaymentFacts } from "./payment-facts.ts";
import type { Sandbox } from "./sandbox.ts";

/** The session's payment intent, created if this is the first attempt. */
function intentOf({ state }: Sandbox, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  const existing = state.paymentIntents[String(session.payment_intent)];
  if (existing) return existing;
  const data = state.intentData[session.id];
  if (!data) throw new Error("session without payment_intent_data");
  const intent = buildPaymentIntent(
    session.amount_total ?? 0,
    session.currency ?? "",
    session.payment_method_types,
    data,
  );
  state.paymentIntents[intent.id] = intent;
  session.payment_intent = intent.id;
  return intent;
}

/** The bank accepts: the payment succeeds, the session is complete. */
export function succeed(
  sandbox: Sandbox,
  session: Stripe.Checkout.Session,
  facts: PaymentFacts,
  authenticated: boolean,
): Stripe.Charge {
  const intent = intentOf(sandbox, session);
  const charge = buildCharge(intent, facts, { status: "succeeded", authenticated });
  sandbox.state.charges[charge.id] = charge;
  markIntentPaid(intent, charge);
  complete(session, facts, "paid");
  delete sandbox.state.authentications[session.id];
  emitEvent(sandbox, "charge.succeeded", charge);
  emitEvent(sandbox, "payment_intent.succeeded", intent);
  emitEvent(sandbox, "checkout.session.completed", session);
  return charge;
}

/** The bank declines: nothing is charged, the session stays open for another attempt. */
export function decline(
  sandbox: Sandbox,
  session: Stripe.Checkout.Session,
  facts: PaymentFacts,
  refusal: Refusal,
): void {
  const intent = intentOf(sandbox, session);
  const charge = buildCharge(intent, facts, { status: "failed", authenticated: false, refusal });
  sandbox.state.charges[charge.id] = charge;
  markIntentFailed(intent, charge, facts, refusal);
  delete sandbox.state.authentications[session.id];
  emitEvent(sandbox, "payment_intent.payment_failed", intent);
}

/** The bank first requires the card holder's confirmation. */
export function requireAuthentication(
  sandbox: Sandbox,
  session: Stripe.Checkout.Session,
  facts: PaymentFacts,
  returnUrl: string,
): void {
  const intent = intentOf(sandbox, session);
  intent.status = "requires_action";
  intent.next_action = {
    type: "redirect_to_url",
    redirect_to_url: { return_url: session.success_url, url: returnUrl },
  };
  sandbox.state.authentications[session.id] = facts;
}

/** Starts a debit: the session is complete but unpaid until the bank settles it at `dueAt` (milliseconds). */
export function beginDelayed(
  sandbox: Sandbox,
  session: Stripe.Checkout.Session,
  facts: PaymentFacts,
  succeeds: boolean,
  dueAt: number,
): void {
  const intent = intentOf(sandbox, session);
  const charge = buildCharge(intent, facts, { status: "pending", authenticated: false });
  sandbox.state.charges[charge.id] = charge;
  intent.status = "processing";
  intent.latest_charge = charge.id;
  intent.payment_method = charge.payment_method;
  intent.last_payment_error = null;
  complete(session, facts, "unpaid");
  sandbox.state.settlements[session.id] = { dueAt, succeeds };
  emitEvent(sandbox, "checkout.session.completed", session);
}

export function markIntentPaid(intent: Stripe.PaymentIntent, charge: Stripe.Charge): void {
  intent.status = "succeeded";
  intent.amount_received = intent.amount;
  intent.latest_charge = charge.id;
  intent.payment_method = charge.payment_method;
  intent.last_payment_error = null;
  intent.next_action = null;
}

export function markIntentFailed(
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
  facts: Pick<PaymentFacts, "method">,
  refusal: Refusal,
): void {
  intent.status = "requires_payment_method";
  intent.latest_charge = charge.id;
  intent.payment_method = null;
  intent.next_action = null;
  intent.last_payment_error = {
    type: "card_error",
    charge: charge.id,
    code: refusal.code,
    message: refusal.message,
    payment_method_type: facts.method,
    ...(refusal.declineCode ? { decline_code: refusal.declineCode } : {}),
  };
}

function complete(
  session: Stripe.Checkout.Session,
  facts: PaymentFacts,
  paymentStatus: "paid" | "unpaid",
): void {
  session.status = "complete";
  session.payment_status = paymentStatus;
  session.url = null;
  session.customer_details = {
    address: null,
    business_name: null,
    email: facts.email,
    individual_name: null,
    name: facts.holder,
    phone: null,
    tax_exempt: "none",
    tax_ids: [],
  };
}
