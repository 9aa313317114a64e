import { arrivalActor } from "#lib/arrivals/arrival-actor.ts";
import { tableTemplate } from "#lib/arrivals/table-columns.ts";
import { tableFormat } from "#lib/platform/tables/write-table.ts";
import { currentActor, currentLocale } from "#lib/web/request.ts";
import { noTable, tableResponse } from "#lib/web/table-response.ts";

interface Context {
  readonly params: Promise<{ format: string }>;
}

/** The empty table that hosts fill in. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [actor, locale, { format: asked }] = await Promise.all([currentActor(), currentLocale(), params]);
  const format = tableFormat(asked);
  if (!actor || !format || !(await arrivalActor(actor))) return noTable();
  return tableResponse(await tableTemplate(locale, format), "arrival-notices-template", format);
}
