import type Stripe from "stripe";
import { buildPaymentMethodDetails } from "./build-payment-method-details.ts";
import { newId, unixNow } from "./identifier.ts";
import type { PaymentFacts } from "./payment-facts.ts";

/** Why a bank declined, in Stripe's words and codes. */
export type Refusal = { code: string; declineCode: string | null; message: string };

export type ChargeOutcome =
  | { status: "succeeded" | "pending"; authenticated: boolean }
  | { status: "failed"; authenticated: boolean; refusal: Refusal };

/** An attempt to charge a payment intent. */
export function buildCharge(
  intent: Stripe.PaymentIntent,
  facts: PaymentFacts,
  outcome: ChargeOutcome,
): Stripe.Charge {
  const succeeded = outcome.status === "succeeded";
  const refusal = outcome.status === "failed" ? outcome.refusal : null;
  return {
    id: newId(facts.method === "card" ? "ch" : "py"),
    object: "charge",
    amount: intent.amount,
    amount_captured: succeeded ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: succeeded ? newId("txn") : null,
    billing_details: { address: null, email: facts.email, name: facts.holder, phone: null, tax_id: null },
    calculated_statement_descriptor: intent.statement_descriptor,
    captured: succeeded,
    created: unixNow(),
    currency: intent.currency,
    customer: null,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: refusal?.code ?? null,
    failure_message: refusal?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: { ...intent.metadata },
    on_behalf_of: null,
    outcome: {
      advice_code: null,
      network_advice_code: null,
      network_decline_code: null,
      network_status: refusal ? "declined_by_network" : "approved_by_network",
      reason: refusal?.declineCode ?? null,
      risk_level: "normal",
      risk_score: 20,
      seller_message: refusal ? "The bank returned the decline code." : "Payment complete.",
      type: refusal ? "issuer_declined" : "authorized",
    },
    paid: outcome.status !== "failed",
    payment_intent: intent.id,
    payment_method: newId("pm"),
    payment_method_details: buildPaymentMethodDetails(facts, intent.amount, outcome.authenticated),
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: outcome.status,
    transfer_data: null,
    transfer_group: null,
  };
}
