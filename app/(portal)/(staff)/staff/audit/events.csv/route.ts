import { todayInAlmaty } from "#lib/platform/clock.ts";
import { wrongDate } from "#lib/reports/audit/event-filter.ts";
import { exportEvents } from "#lib/reports/audit/export-events.ts";
import { fileHandler } from "#lib/web/handler.ts";
import { events } from "../list.ts";

/** The result of the search as a file. */
export const GET = fileHandler({
  right: "audit:read",
  kind: "csv",
  file: async ({ actor, query }) => {
    const filter = await events.filterOf(query);
    const content = wrongDate(query, filter) ? undefined : await exportEvents(actor, filter);
    return content && { content, filename: `audit-${todayInAlmaty()}.csv` };
  },
});
