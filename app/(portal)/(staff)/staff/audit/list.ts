import { eventFilter } from "#lib/reports/audit/event-filter.ts";
import { listPage } from "#lib/web/list-page.ts";

/** The events of the audit. Searches are by GET, because the address contains only ids and codes. */
export const events = listPage({ base: "/staff/audit", right: "audit:read", filter: eventFilter });
