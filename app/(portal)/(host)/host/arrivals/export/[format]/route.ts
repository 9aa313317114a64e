import { arrivalActor } from "#lib/arrivals/arrival-actor.ts";
import { exportNotices } from "#lib/arrivals/export-notices.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { tableHandler } from "#lib/web/handler.ts";
import { hostNotices } from "../../list.ts";

/** The displayed list as a file. */
export const GET = tableHandler({
  right: "arrival:own",
  table: async ({ actor, query, locale, format }) => {
    const notifier = await arrivalActor(actor);
    const filter = await hostNotices.filterOf(query);
    return (
      notifier && {
        name: `arrival-notices-${todayInAlmaty()}`,
        content: await exportNotices(notifier, filter, { locale, format }),
      }
    );
  },
});
