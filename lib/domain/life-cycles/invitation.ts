import type { Transitions } from "./next.ts";

export const INVITATION_STATUSES = [
  "DRAFT",
  "SUBMITTED",
  "RETURNED",
  "ISSUED",
  "REFUSED",
  "USED",
  "CANCELLED",
  "REVOKED",
  "EXPIRED",
] as const;
export type InvitationStatus = (typeof INVITATION_STATUSES)[number];

export const INVITATION_EVENTS = [
  "submit",
  "return",
  "resubmit",
  "issue",
  "refuse",
  "use",
  "cancel",
  "revoke",
  "expire",
] as const;
export type InvitationEvent = (typeof INVITATION_EVENTS)[number];

/** The host cancels, the migration service revokes; an invitation is used once (R2). */
export const invitationTransitions = {
  DRAFT: { submit: "SUBMITTED", cancel: "CANCELLED" },
  SUBMITTED: { return: "RETURNED", issue: "ISSUED", refuse: "REFUSED", cancel: "CANCELLED" },
  RETURNED: { resubmit: "SUBMITTED", cancel: "CANCELLED" },
  ISSUED: { use: "USED", cancel: "CANCELLED", revoke: "REVOKED", expire: "EXPIRED" },
  REFUSED: {},
  USED: {},
  CANCELLED: {},
  REVOKED: {},
  EXPIRED: {},
} as const satisfies Transitions<InvitationStatus, InvitationEvent>;
