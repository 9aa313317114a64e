import { type Money, type Policy, PURPOSES, type Purpose } from "./policy.ts";
import { eligibility } from "./r4-eligibility.ts";
import { consularFee } from "./r6-fee.ts";

/** How many open drafts are about one territory and purpose; nothing of whose they are. */
export type DraftCount = { readonly territory: string; readonly purpose: Purpose; readonly count: number };

export type PolicyEffect = {
  readonly purpose: Purpose;
  readonly drafts: number;
  /** Open before and not any more (R4). */
  readonly closed: number;
  /** Not open before, and open now. */
  readonly opened: number;
  /** The fee before and after; equal when nothing changes (R6). */
  readonly fee: { readonly before: Money; readonly after: Money };
};

/** What a new policy would change for drafts that are open, by purpose; judged by the rules that judge applications. */
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
