import type { Refusal } from "./build-charge.ts";
import { emitEvent } from "./emit-event.ts";
import { newId } from "./identifier.ts";
import type { Sandbox } from "./sandbox.ts";
import { markIntentFailed, markIntentPaid } from "./take-payment.ts";

const notCovered: Refusal = {
  code: "insufficient_funds",
  declineCode: null,
  message: "The customer's account has insufficient funds to cover this payment.",
};

/** Settles every delayed payment that is due. */
export function settleDuePayments(sandbox: Sandbox): void {
  const now = Date.now();
  for (const [sessionId, { dueAt }] of Object.entries(sandbox.state.settlements)) {
    if (dueAt <= now) settlePayment(sandbox, sessionId);
  }
}

/** Settles one delayed payment now, with the outcome that its account number selects; `false` if there is none. */
export function settlePayment(sandbox: Sandbox, sessionId: string): boolean {
  const { state } = sandbox;
  const settlement = state.settlements[sessionId];
  const session = state.sessions[sessionId];
  const intent = state.paymentIntents[String(session?.payment_intent)];
  const charge = state.charges[String(intent?.latest_charge)];
  if (!settlement || !session || !intent || !charge) return false;
  delete state.settlements[sessionId];
  if (settlement.succeeds) {
    charge.status = "succeeded";
    charge.captured = true;
    charge.amount_captured = charge.amount;
    charge.balance_transaction = newId("txn");
    markIntentPaid(intent, charge);
    session.payment_status = "paid";
    emitEvent(sandbox, "charge.succeeded", charge);
    emitEvent(sandbox, "payment_intent.succeeded", intent);
    emitEvent(sandbox, "checkout.session.async_payment_succeeded", session);
  } else {
    charge.status = "failed";
    charge.paid = false;
    charge.failure_code = notCovered.code;
    charge.failure_message = notCovered.message;
    markIntentFailed(intent, charge, { method: "us_bank_account" }, notCovered);
    emitEvent(sandbox, "payment_intent.payment_failed", intent);
    emitEvent(sandbox, "checkout.session.async_payment_failed", session);
  }
  return true;
}
