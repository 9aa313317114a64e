import { queueFilter } from "#lib/applications/review/queue-filter.ts";
import { listPage } from "#lib/web/list-page.ts";

/** The applications awaiting the service, or those of a filter or search. */
export const queue = listPage({
  base: "/staff",
  right: "application:read",
  filter: queueFilter,
  searchCookie: "queue",
});
