import type { Transitions } from "./next.ts";

export const ORGANISATION_STATUSES = ["NEW", "CONFIRMED", "RETURNED", "RELEASED"] as const;
export type OrganisationStatus = (typeof ORGANISATION_STATUSES)[number];

export const ORGANISATION_EVENTS = ["confirm", "return", "change", "resubmit", "release"] as const;
export type OrganisationEvent = (typeof ORGANISATION_EVENTS)[number];

/**
 * Invitations may be asked for while CONFIRMED; arrivals are notified in every status (R8). `change`: the host changes
 * what was or is to be confirmed (number, kind, name, licence), and the migration service looks at it (again).
 * `release`: someone registered a number that is not theirs; it may be registered by its owner. A confirmed host's
 * confirmation is withdrawn first.
 */
export const organisationTransitions = {
  NEW: { confirm: "CONFIRMED", return: "RETURNED", change: "NEW", release: "RELEASED" },
  CONFIRMED: { return: "RETURNED", change: "NEW" },
  RETURNED: { change: "RETURNED", resubmit: "NEW", release: "RELEASED" },
  RELEASED: {},
} as const satisfies Transitions<OrganisationStatus, OrganisationEvent>;
