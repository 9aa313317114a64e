import { type Money, type Policy, PURPOSES, type Purpose } from "./policy.ts";
import { eligibility } from "./r4-eligibility.ts";

/** The number of open drafts for a territory and purpose; no personal data. */
export type DraftCount = { readonly territory: string; readonly purpose: Purpose; readonly count: number };

export type PolicyEffect = {
  readonly purpose: Purpose;
  readonly drafts: number;
  /** Drafts that could be submitted before and no longer can (R4). */
  readonly closed: number;
  /** Drafts that could not be submitted before and now can. */
  readonly opened: number;
  /** The fee before and after (R6); equal if it does not change, undefined if the purpose is not offered. */
  readonly fee: { readonly before: Money | undefined; readonly after: Money | undefined };
};

/**
 * The effect of a new policy on open drafts, by purpose that either version offers; by the same rules as for
 * applications.
 */
export const policyEffect = (
  before: Policy,
  after: Policy,
  drafts: readonly DraftCount[],
): readonly PolicyEffect[] =>
  PURPOSES.filter((purpose) => before.purposes[purpose] ?? after.purposes[purpose]).map((purpose) => {
    const own = drafts.filter((draft) => draft.purpose === purpose);
    const opens = (policy: Policy, { territory }: DraftCount) =>
      eligibility(policy, { territory, purpose }).eligible;
    return {
      purpose,
      drafts: sum(own),
      closed: sum(own.filter((draft) => opens(before, draft) && !opens(after, draft))),
      opened: sum(own.filter((draft) => !opens(before, draft) && opens(after, draft))),
      fee: { before: before.purposes[purpose]?.fee, after: after.purposes[purpose]?.fee },
    };
  });

const sum = (drafts: readonly DraftCount[]): number => drafts.reduce((total, { count }) => total + count, 0);
