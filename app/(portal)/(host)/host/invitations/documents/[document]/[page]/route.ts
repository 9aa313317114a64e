import { readGroupDocument } from "#lib/invitations/documents/read-document.ts";
import { fileHandler } from "#lib/web/handler.ts";

/** One page of a supporting document, for the host's members and for staff. */
export const GET = fileHandler({
  right: "account:own",
  kind: "jpeg",
  params: ["document", "page"],
  file: ({ actor, params }) =>
    readGroupDocument(actor, params.document, /^\d{1,2}$/.test(params.page) ? Number(params.page) : 0),
});
