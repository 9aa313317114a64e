import { wrongDate } from "#lib/reports/audit/event-filter.ts";
import { exportEvents } from "#lib/reports/audit/export-events.ts";
import { events } from "../list.ts";

/** The result of the search as a file. */
export const GET = events.csv({
  name: "audit",
  content: (actor, filter, asked) => (wrongDate(asked, filter) ? undefined : exportEvents(actor, filter)),
});
