import { todayInAlmaty } from "#lib/platform/clock.ts";
import { exportEntries } from "#lib/watch-list/export-table.ts";
import { fileHandler } from "#lib/web/handler.ts";

/** The entries in force as a file. */
export const GET = fileHandler({
  right: "watchlist:list",
  kind: "csv",
  file: async ({ actor }) => ({
    content: await exportEntries(actor),
    filename: `watch-list-${todayInAlmaty()}.csv`,
  }),
});
