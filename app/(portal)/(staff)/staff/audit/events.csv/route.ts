import { todayInAlmaty } from "#lib/platform/clock.ts";
import { wrongDate } from "#lib/reports/audit/event-filter.ts";
import { exportEvents } from "#lib/reports/audit/export-events.ts";
import { noTable, tableResponse } from "#lib/web/table-response.ts";
import { events } from "../list.ts";

/** What the search finds as a file. */
export async function GET(request: Request): Promise<Response> {
  const list = await events.openFile(request);
  const isWrong = list && wrongDate(list.asked, list.filter) !== undefined;
  const content = list && !isWrong ? await exportEvents(list.actor, list.filter) : undefined;
  return content ? tableResponse(content, `audit-${todayInAlmaty()}`, "csv") : noTable();
}
