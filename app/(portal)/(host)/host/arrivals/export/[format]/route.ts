import { arrivalActor } from "#lib/arrivals/arrival-actor.ts";
import { exportCsv, exportXlsx } from "#lib/arrivals/export-notices.ts";
import { readFilter } from "#lib/arrivals/list-filter.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { currentActor, currentLocale } from "#lib/web/request.ts";
import { rememberedSearch } from "#lib/web/search-cookie.ts";
import { noTable, tableFormat, tableResponse } from "../../table-response.ts";

interface Context {
  readonly params: Promise<{ format: string }>;
}

/** The list that is shown, as a file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [actor, locale, { format: asked }] = await Promise.all([currentActor(), currentLocale(), params]);
  const notifier = actor && (await arrivalActor(actor));
  const format = tableFormat(asked);
  if (!notifier || !format) return noTable();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const filter = readFilter(query, await rememberedSearch("arrivals", query.search));
  const content =
    format === "csv" ? exportCsv(notifier, filter, locale) : await exportXlsx(notifier, filter, locale);
  return tableResponse(content, `arrival-notices-${todayInAlmaty()}`, format);
}
