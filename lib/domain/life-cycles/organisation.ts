import type { Transitions } from "./next.ts";

export const ORGANISATION_STATUSES = ["NEW", "CONFIRMED", "RETURNED", "RELEASED"] as const;
export type OrganisationStatus = (typeof ORGANISATION_STATUSES)[number];

export const ORGANISATION_EVENTS = ["confirm", "return", "change", "resubmit", "release"] as const;
export type OrganisationEvent = (typeof ORGANISATION_EVENTS)[number];

/**
 * A host may request invitations only while CONFIRMED; it reports arrivals in every status (R8). `change`: the host
 * changes its number, kind, name or licence, which the migration service then has to confirm (again). `release`: the
 * host registered a number that belongs to someone else, who may now register it. A confirmed host's confirmation is
 * withdrawn first.
 */
export const organisationTransitions = {
  NEW: { confirm: "CONFIRMED", return: "RETURNED", change: "NEW", release: "RELEASED" },
  CONFIRMED: { return: "RETURNED", change: "NEW" },
  RETURNED: { change: "RETURNED", resubmit: "NEW", release: "RELEASED" },
  RELEASED: {},
} as const satisfies Transitions<OrganisationStatus, OrganisationEvent>;
