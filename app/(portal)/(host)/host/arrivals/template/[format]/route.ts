import { arrivalActor } from "#lib/arrivals/arrival-actor.ts";
import { tableTemplate } from "#lib/arrivals/table-columns.ts";
import { tableHandler } from "#lib/web/handler.ts";

/** The empty table for hosts to fill in. */
export const GET = tableHandler({
  right: "arrival:own",
  table: async ({ actor, locale, format }) =>
    (await arrivalActor(actor)) && {
      name: "arrival-notices-template",
      content: await tableTemplate(locale, format),
    },
});
