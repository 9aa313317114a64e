import type { Transitions } from "./next.ts";

export const APPLICATION_STATUSES = [
  "DRAFT",
  "SUBMITTED",
  "PAID",
  "IN_REVIEW",
  "RETURNED",
  "GRANTED",
  "REFUSED",
  "WITHDRAWN",
  "LAPSED",
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

export const APPLICATION_EVENTS = [
  "submit",
  "pay",
  "claim",
  "release",
  "return",
  "resubmit",
  "grant",
  "refuse",
  "reopen",
  "withdraw",
  "lapse",
] as const;
export type ApplicationEvent = (typeof APPLICATION_EVENTS)[number];

/**
 * SUBMITTED: declared, with the fee due. A withdrawal before the decision does not refund a paid fee (R6). A decision
 * can be re-opened only before entry; re-opening a grant also revokes its visa.
 */
export const applicationTransitions = {
  DRAFT: { submit: "SUBMITTED", withdraw: "WITHDRAWN", lapse: "LAPSED" },
  SUBMITTED: { pay: "PAID", withdraw: "WITHDRAWN", lapse: "LAPSED" },
  PAID: { claim: "IN_REVIEW", withdraw: "WITHDRAWN" },
  IN_REVIEW: {
    release: "PAID",
    return: "RETURNED",
    grant: "GRANTED",
    refuse: "REFUSED",
    withdraw: "WITHDRAWN",
  },
  RETURNED: { resubmit: "IN_REVIEW", withdraw: "WITHDRAWN", lapse: "LAPSED" },
  GRANTED: { reopen: "IN_REVIEW" },
  REFUSED: { reopen: "IN_REVIEW" },
  WITHDRAWN: {},
  LAPSED: {},
} as const satisfies Transitions<ApplicationStatus, ApplicationEvent>;

/** Events that are not allowed while the payment of the fee is disputed: the application is on hold. */
const eventsHeldBack = ["grant"] as const satisfies readonly ApplicationEvent[];

/** Whether the decision is still to be made, so that a hold has an effect. */
export const isUndecided = (status: ApplicationStatus): boolean =>
  ["PAID", "IN_REVIEW", "RETURNED"].includes(status);

/** Whether an event is not allowed while the application is on hold. */
export const isHeldBack = (event: ApplicationEvent): boolean =>
  eventsHeldBack.some((candidate) => candidate === event);
