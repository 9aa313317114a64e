import { exportInvitations } from "#lib/invitations/export-invitations.ts";
import { tableHandler } from "#lib/web/handler.ts";
import { hostInvitations } from "../../list.ts";

/** The list with its filter as a table for download. */
export const GET = tableHandler({
  right: "invitation:own",
  table: async ({ actor, query, locale, format }) => {
    const filter = await hostInvitations.filterOf(query);
    return { name: "invitations", content: await exportInvitations(actor, filter, { locale, format }) };
  },
});
