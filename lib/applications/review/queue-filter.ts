import { purposeFrom } from "#lib/domain/policy.ts";
import { choice, choiceOr, type FilterOf, listFilter, optional, search } from "#lib/platform/lists/filter.ts";

/** Statuses of applications that staff see; `OPEN` is all that the service has to deal with. */
export const QUEUE_STATES = ["OPEN", "PAID", "IN_REVIEW", "RETURNED", "GRANTED", "REFUSED"] as const;

/** This officer's, no one's, or another officer's; without it, those that this officer may work on. */
export const QUEUE_ASSIGNED = ["me", "nobody", "somebody"] as const;

/** The filter of the queue. A search is by names or numbers. */
export const queueFilter = listFilter({
  state: choiceOr(QUEUE_STATES, "OPEN"),
  purpose: optional(purposeFrom),
  /** ISO alpha-2. */
  territory: optional((text) => (/^[A-Z]{2}$/.test(text) ? text : undefined)),
  assigned: choice(QUEUE_ASSIGNED),
  search,
});
export type QueueFilter = FilterOf<typeof queueFilter>;
