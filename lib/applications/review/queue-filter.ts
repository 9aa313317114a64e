import { purposeFrom } from "#lib/domain/policy.ts";
import { choice, choiceOr, type FilterOf, listFilter, optional, search } from "#lib/platform/lists/filter.ts";

/** Where an application may stand when staff see it; `OPEN` is all that waits for the service. */
export const QUEUE_STATES = ["OPEN", "PAID", "IN_REVIEW", "RETURNED", "GRANTED", "REFUSED"] as const;

/** Whose it is: this officer's, no one's, another's; left out, what this officer may take up. */
export const QUEUE_ASSIGNED = ["me", "nobody", "somebody"] as const;

/** What is asked of the queue. A search is by names or numbers. */
export const queueFilter = listFilter({
  state: choiceOr(QUEUE_STATES, "OPEN"),
  purpose: optional(purposeFrom),
  /** ISO alpha-2. */
  territory: optional((text) => (/^[A-Z]{2}$/.test(text) ? text : undefined)),
  assigned: choice(QUEUE_ASSIGNED),
  search,
});
export type QueueFilter = FilterOf<typeof queueFilter>;
