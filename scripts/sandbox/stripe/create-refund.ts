import type Stripe from "stripe";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { type ApiError, invalidParameter, missingParameter, noSuch } from "./api-error.ts";
import { buildRefund } from "./build-refund.ts";
import { emitEvent } from "./emit-event.ts";
import { type Form, metadataAt, textAt } from "./form-body.ts";
import type { Sandbox } from "./sandbox.ts";

const reasons = ["duplicate", "fraudulent", "requested_by_customer"];

/** `POST /v1/refunds`: by charge or by payment intent, in full or in part. */
export function createRefund(sandbox: Sandbox, form: Form): Result<Stripe.Refund, ApiError> {
  const charge = chargeFor(sandbox, form);
  if (!charge.ok) return charge;
  const { value: source } = charge;
  const reason = textAt(form, "reason") ?? null;
  if (reason && !reasons.includes(reason))
    return problem(invalidParameter("reason", `Invalid reason: ${reason}`));
  if (!source.captured) {
    return problem(invalidParameter("payment_intent", "This payment has no successful charge to refund."));
  }
  if (source.disputed) {
    return problem(
      invalidParameter("charge", `Charge ${source.id} has been charged back.`, "charge_disputed"),
    );
  }
  const left = source.amount_captured - source.amount_refunded;
  if (left === 0) {
    return problem(
      invalidParameter("charge", `Charge ${source.id} has already been refunded.`, "charge_already_refunded"),
    );
  }
  const wanted = textAt(form, "amount") ?? String(left);
  if (!/^[1-9]\d{0,8}$/.test(wanted)) {
    return problem(invalidParameter("amount", `Invalid integer: ${wanted}`, "parameter_invalid_integer"));
  }
  const amount = Number(wanted);
  if (amount > left) {
    return problem(
      invalidParameter(
        "amount",
        `Refund amount (${amount}) is greater than unrefunded amount on charge (${left}).`,
      ),
    );
  }
  const refund = buildRefund(source, amount, reason, metadataAt(form, "metadata"));
  sandbox.state.refunds[refund.id] = refund;
  source.amount_refunded += amount;
  source.refunded = source.amount_refunded === source.amount_captured;
  emitEvent(sandbox, "refund.created", refund);
  emitEvent(sandbox, "charge.refunded", source);
  const answer = structuredClone(refund);
  if (sandbox.delivery.faults.refundFails) failRefund(sandbox, refund, source);
  return ok(answer);
}

/** The payer's bank rejects the refund, so the merchant gets the money back. */
function failRefund(sandbox: Sandbox, refund: Stripe.Refund, charge: Stripe.Charge): void {
  refund.status = "failed";
  refund.failure_reason = "expired_or_canceled_card";
  charge.amount_refunded -= refund.amount;
  charge.refunded = false;
  emitEvent(sandbox, "refund.updated", refund);
  emitEvent(sandbox, "refund.failed", refund);
}

function chargeFor({ state }: Sandbox, form: Form): Result<Stripe.Charge, ApiError> {
  const chargeId = textAt(form, "charge");
  const intentId = textAt(form, "payment_intent");
  if (!chargeId && !intentId) return problem(missingParameter("payment_intent"));
  const intent = intentId ? state.paymentIntents[intentId] : undefined;
  if (intentId && !intent) return problem(noSuch("payment_intent", intentId, "payment_intent"));
  const id = chargeId ?? String(intent?.latest_charge);
  const charge = state.charges[id];
  if (!charge && chargeId) return problem(noSuch("charge", id, "charge"));
  return charge
    ? ok(charge)
    : problem(
        invalidParameter("payment_intent", "This PaymentIntent does not have a successful charge to refund."),
      );
}
