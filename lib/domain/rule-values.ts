import type { PlainDate } from "./plain-date.ts";
import type { Policy, Purpose } from "./policy.ts";

/** The numbers of a policy that appear in the texts of R1-R8, A1 and A2. The caller names airports in its language. */
export type RuleValues = {
  readonly firstDay: PlainDate;
  readonly touristStates: number;
  readonly businessStates: number;
  readonly treatmentStates: number;
  readonly blankPages: number;
  readonly marginMonths: number;
  readonly workingDays: number;
  readonly numberDigits: number;
};

/** The values of this policy for the messages `rules.text.*`. */
export function ruleValues(policy: Policy): RuleValues {
  const states = (purpose: Purpose) =>
    policy.lists.find((list) => list.annex === policy.purposes[purpose].annex)?.rows.length ?? 0;
  return {
    firstDay: policy.inForceFrom,
    touristStates: states("tourist"),
    businessStates: states("business"),
    treatmentStates: states("treatment"),
    blankPages: policy.passport.blankPages,
    marginMonths: policy.passport.marginMonths,
    workingDays: policy.notice.workingDays,
    numberDigits: policy.invitation.numberDigits,
  };
}
