import type { Money, Policy, Purpose } from "./policy.ts";

export type ConsularFee = Money & { readonly rule: "R6"; readonly refundable: false };

/** The consular fee of a purpose in minor units; paid once and not refundable (R6). */
export const consularFee = (policy: Policy, purpose: Purpose): ConsularFee => ({
  ...policy.purposes[purpose].fee,
  rule: "R6",
  refundable: false,
});
