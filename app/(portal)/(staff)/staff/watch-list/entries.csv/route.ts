import { todayInAlmaty } from "#lib/platform/clock.ts";
import { exportEntries } from "#lib/watch-list/export-table.ts";
import { currentActor } from "#lib/web/request.ts";

/** The entries in force as a file. */
export async function GET(): Promise<Response> {
  const actor = await currentActor();
  const content = actor && (await exportEntries(actor));
  if (!content) {
    return new Response(null, { status: 404, headers: { "Cache-Control": "private, no-store" } });
  }
  return new Response(content, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="watch-list-${todayInAlmaty()}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
