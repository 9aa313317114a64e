import { isAfter, type PlainDate } from "../plain-date.ts";
import type { Transitions } from "./next.ts";

export const VISA_STATUSES = ["VALID", "ENTERED", "LEFT", "REVOKED"] as const;
export type VisaStatus = (typeof VISA_STATUSES)[number];

export const VISA_EVENTS = ["enter", "leave", "revoke"] as const;
export type VisaEvent = (typeof VISA_EVENTS)[number];

/** A single entry and a single exit (R1). Expiry is not a status: it follows from the last day. */
export const visaTransitions = {
  VALID: { enter: "ENTERED", revoke: "REVOKED" },
  ENTERED: { leave: "LEFT" },
  LEFT: {},
  REVOKED: {},
} as const satisfies Transitions<VisaStatus, VisaEvent>;

/** The status to show on `today`: a valid visa after its last day has expired. */
export const visaStatusOn = (
  visa: { readonly status: VisaStatus; readonly validUntil: PlainDate },
  today: PlainDate,
): VisaStatus | "EXPIRED" =>
  visa.status === "VALID" && isAfter(today, visa.validUntil) ? "EXPIRED" : visa.status;
