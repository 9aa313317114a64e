import { arrivalActor } from "#lib/arrivals/arrival-actor.ts";
import { exportNotices } from "#lib/arrivals/export-notices.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { tableFormat } from "#lib/platform/tables/write-table.ts";
import { noTable, tableResponse } from "#lib/web/table-response.ts";
import { hostNotices } from "../../list.ts";

interface Context {
  readonly params: Promise<{ format: string }>;
}

/** The list that is shown, as a file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [list, { format: asked }] = await Promise.all([hostNotices.openFile(request), params]);
  const notifier = list && (await arrivalActor(list.actor));
  const format = tableFormat(asked);
  if (!notifier || !format) return noTable();
  const content = await exportNotices(notifier, list.filter, { locale: list.locale, format });
  return tableResponse(content, `arrival-notices-${todayInAlmaty()}`, format);
}
