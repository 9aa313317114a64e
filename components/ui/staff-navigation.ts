import type { Namespace } from "#lib/platform/i18n/messages.ts";

interface StaffWay {
  /** The namespace with the link's text under `nav`. */
  readonly texts: Namespace;
  readonly href: string;
  /** The right that shows the link (lib/accounts/rights.ts). */
  readonly permission: string;
}

/** The sections of staff's pages in the order in which they are shown. */
export const staffWays = [
  { texts: "queue", href: "/staff", permission: "application:read" },
  { texts: "decisions", href: "/staff/signatures", permission: "application:read" },
  { texts: "invitations", href: "/staff/invitations", permission: "invitation:read" },
  { texts: "arrivals", href: "/staff/arrivals", permission: "arrival:read" },
  { texts: "organisation", href: "/staff/organisations", permission: "organisation:read" },
  { texts: "watch-list", href: "/staff/watch-list", permission: "watchlist:list" },
  { texts: "fees", href: "/staff/payments", permission: "payment:read" },
  { texts: "reports", href: "/staff/reports", permission: "report:read" },
  { texts: "audit", href: "/staff/audit", permission: "audit:read" },
  { texts: "staff-accounts", href: "/staff/people", permission: "staff:read" },
  { texts: "jobs", href: "/staff/jobs", permission: "job:manage" },
  { texts: "policy", href: "/staff/policy", permission: "policy:read" },
  { texts: "calendar", href: "/staff/calendar", permission: "calendar:edit" },
  { texts: "announcements", href: "/staff/announcements", permission: "announcement:edit" },
] as const satisfies readonly StaffWay[];
