interface StaffWay {
  /** Name of the text in common.json under `nav`. */
  readonly key: string;
  readonly href: string;
  /** Who has this right is shown the way (lib/accounts/rights.ts). */
  readonly permission: string;
}

/** The parts of staff's pages in the order in which they are shown. */
export const staffWays = [
  { key: "queue", href: "/staff", permission: "application:read" },
  { key: "signatures", href: "/staff/signatures", permission: "application:read" },
  { key: "invitations", href: "/staff/invitations", permission: "invitation:read" },
  { key: "arrivals", href: "/staff/arrivals", permission: "arrival:read" },
  { key: "organisations", href: "/staff/organisations", permission: "organisation:read" },
  { key: "watch-list", href: "/staff/watch-list", permission: "watchlist:list" },
  { key: "payments", href: "/staff/payments", permission: "payment:read" },
  { key: "reports", href: "/staff/reports", permission: "report:read" },
  { key: "audit", href: "/staff/audit", permission: "audit:read" },
  { key: "people", href: "/staff/people", permission: "staff:read" },
  { key: "jobs", href: "/staff/jobs", permission: "job:manage" },
  { key: "policy", href: "/staff/policy", permission: "policy:read" },
  { key: "calendar", href: "/staff/calendar", permission: "calendar:edit" },
  { key: "announcements", href: "/staff/announcements", permission: "announcement:edit" },
] as const satisfies readonly StaffWay[];
