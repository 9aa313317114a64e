import { eventFilter } from "#lib/reports/audit/event-filter.ts";
import { listPage } from "#lib/web/list-page.ts";

/** Who did and read what. It is searched by address, which holds ids and codes alone. */
export const events = listPage({ base: "/staff/audit", right: "audit:read", filter: eventFilter });
