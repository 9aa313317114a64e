import { invitationPdf } from "#lib/invitations/invitation-pdf.ts";
import { fileHandler } from "#lib/web/handler.ts";

/** The printed invitation, for its host and for staff. */
export const GET = fileHandler({
  right: "account:own",
  kind: "pdf",
  params: ["invitation"],
  file: async ({ actor, params, locale }) => {
    const file = await invitationPdf(actor, params.invitation, locale);
    return file && { content: file.content, filename: `invitation-${file.number}.pdf` };
  },
});
