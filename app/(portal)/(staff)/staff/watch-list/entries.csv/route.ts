import { todayInAlmaty } from "#lib/platform/clock.ts";
import { exportEntries } from "#lib/watch-list/export-table.ts";
import { currentActor } from "#lib/web/request.ts";
import { noTable, tableResponse } from "#lib/web/table-response.ts";

/** The entries in force as a file. */
export async function GET(): Promise<Response> {
  const actor = await currentActor();
  const content = actor && (await exportEntries(actor));
  return content ? tableResponse(content, `watch-list-${todayInAlmaty()}`, "csv") : noTable();
}
