import type { PlainDate } from "./plain-date.ts";
import { type Policy, PURPOSES, type Purpose } from "./policy.ts";

/** The number of rows in the list of each purpose; 0 if the purpose is not offered. */
type StatesOf = { readonly [P in Purpose as `${P}States`]: number };

/** The numbers of a policy that appear in the texts of R1-R8, A1 and A2. The caller names airports in its language. */
export type RuleValues = StatesOf & {
  readonly firstDay: PlainDate;
  readonly blankPages: number;
  readonly marginMonths: number;
  readonly workingDays: number;
  readonly numberDigits: number;
};

/** The values of this policy for the messages `rules.text.*`. */
export function ruleValues(policy: Policy): RuleValues {
  const states = (purpose: Purpose) =>
    policy.lists.find((list) => list.annex === policy.purposes[purpose]?.annex)?.rows.length ?? 0;
  return {
    firstDay: policy.inForceFrom,
    ...(Object.fromEntries(PURPOSES.map((purpose) => [`${purpose}States`, states(purpose)])) as StatesOf),
    blankPages: policy.passport.blankPages,
    marginMonths: policy.passport.marginMonths,
    workingDays: policy.notice.workingDays,
    numberDigits: policy.invitation.numberDigits,
  };
}
