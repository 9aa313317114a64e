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
 * SUBMITTED: declared, the fee is due. A withdrawal before the decision never brings a paid fee back (R6). A decision is
 * re-opened before entry only: a re-opened grant also revokes its visa.
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

/** What nobody may do while the payment of the fee is disputed with the bank: the application is on hold. */
const eventsHeldBack = ["grant"] as const satisfies readonly ApplicationEvent[];

/** Whether the decision is still to come, so that a hold means something. */
export const isUndecided = (status: ApplicationStatus): boolean =>
  ["PAID", "IN_REVIEW", "RETURNED"].includes(status);

/** Whether an event waits until the hold on an application is lifted. */
export const isHeldBack = (event: ApplicationEvent): boolean =>
  eventsHeldBack.some((candidate) => candidate === event);
