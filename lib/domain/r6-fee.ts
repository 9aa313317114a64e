import { type Money, type Policy, type Purpose, termsOf } from "./policy.ts";

export type ConsularFee = Money & { readonly rule: "R6"; readonly refundable: false };

/**
 * The consular fee of a purpose in minor units; paid once and not refundable (R6).
 * @throws Error if the policy does not offer the purpose
 */
export const consularFee = (policy: Policy, purpose: Purpose): ConsularFee => ({
  ...termsOf(policy, purpose).fee,
  rule: "R6",
  refundable: false,
});
