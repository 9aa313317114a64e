import { guestTemplate } from "#lib/invitations/request/guest-template.ts";
import { tableHandler } from "#lib/web/handler.ts";

/** An empty table with headings in the reader's language and one fictitious guest. */
export const GET = tableHandler({
  right: "invitation:own",
  table: async ({ locale, format }) => ({ name: "guests", content: await guestTemplate(locale, format) }),
});
