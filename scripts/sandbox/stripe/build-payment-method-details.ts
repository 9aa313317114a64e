import type Stripe from "stripe";
import type { PaymentFacts } from "./payment-facts.ts";

/** The payment method of a charge. */
export function buildPaymentMethodDetails(
  facts: PaymentFacts,
  amount: number,
  authenticated: boolean,
): Stripe.Charge.PaymentMethodDetails {
  if (facts.method === "us_bank_account") {
    return {
      type: "us_bank_account",
      us_bank_account: {
        account_holder_type: "individual",
        account_type: "checking",
        bank_name: "SANDBOX BANK",
        fingerprint: null,
        last4: facts.last4,
        payment_reference: null,
        routing_number: null,
      },
    };
  }
  return {
    type: "card",
    card: {
      amount_authorized: amount,
      authorization_code: null,
      brand: facts.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
      country: "US",
      electronic_commerce_indicator: null,
      exp_month: facts.expMonth,
      exp_year: facts.expYear,
      fingerprint: null,
      funding: "credit",
      installments: null,
      last4: facts.last4,
      mandate: null,
      network: facts.brand,
      network_transaction_id: null,
      regulated_status: "unregulated",
      three_d_secure: authenticated
        ? {
            authentication_flow: "challenge",
            electronic_commerce_indicator: "05",
            exemption_indicator: null,
            result: "authenticated",
            result_reason: null,
            transaction_id: null,
            version: "2.2.0",
          }
        : null,
      transaction_link_id: null,
      wallet: null,
    },
  };
}
