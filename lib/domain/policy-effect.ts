import { type Money, type Policy, PURPOSES, type Purpose } from "./policy.ts";
import { eligibility } from "./r4-eligibility.ts";
import { consularFee } from "./r6-fee.ts";

/** The number of open drafts for a territory and purpose; no personal data. */
export type DraftCount = { readonly territory: string; readonly purpose: Purpose; readonly count: number };

export type PolicyEffect = {
  readonly purpose: Purpose;
  readonly drafts: number;
  /** Drafts that could be submitted before and no longer can (R4). */
  readonly closed: number;
  /** Drafts that could not be submitted before and now can. */
  readonly opened: number;
  /** The fee before and after (R6); equal if it does not change. */
  readonly fee: { readonly before: Money; readonly after: Money };
};

/** The effect of a new policy on open drafts, by purpose; computed with the same rules as for applications. */
export const policyEffect = (
  before: Policy,
  after: Policy,
  drafts: readonly DraftCount[],
): readonly PolicyEffect[] =>
  PURPOSES.map((purpose) => {
    const own = drafts.filter((draft) => draft.purpose === purpose);
    const opens = (policy: Policy, { territory }: DraftCount) =>
      eligibility(policy, { territory, purpose }).eligible;
    return {
      purpose,
      drafts: sum(own),
      closed: sum(own.filter((draft) => opens(before, draft) && !opens(after, draft))),
      opened: sum(own.filter((draft) => !opens(before, draft) && opens(after, draft))),
      fee: { before: money(before, purpose), after: money(after, purpose) },
    };
  });

const sum = (drafts: readonly DraftCount[]): number => drafts.reduce((total, { count }) => total + count, 0);

function money(policy: Policy, purpose: Purpose): Money {
  const { amount, currency } = consularFee(policy, purpose);
  return { amount, currency };
}
