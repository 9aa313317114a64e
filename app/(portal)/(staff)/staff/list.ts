import { queueFilter } from "#lib/applications/review/queue-filter.ts";
import { listPage } from "#lib/web/list-page.ts";

/** The applications that wait for the service, or that a filter or search finds. */
export const queue = listPage({
  base: "/staff",
  right: "application:read",
  filter: queueFilter,
  searchCookie: "queue",
});
