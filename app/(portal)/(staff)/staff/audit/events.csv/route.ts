import { todayInAlmaty } from "#lib/platform/clock.ts";
import { readEventFilter } from "#lib/reports/audit/event-filter.ts";
import { exportEvents } from "#lib/reports/audit/export-events.ts";
import { currentActor } from "#lib/web/request.ts";

/** What the search finds as a file. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const { filter, wrong } = readEventFilter(Object.fromEntries(new URL(request.url).searchParams));
  const content = actor && !wrong ? await exportEvents(actor, filter) : undefined;
  if (!content) {
    return new Response(null, { status: 404, headers: { "Cache-Control": "private, no-store" } });
  }
  return new Response(content, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="audit-${todayInAlmaty()}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
