import { kindOfPath } from "#lib/applications/documents/document-kind.ts";
import { readDocument } from "#lib/applications/documents/read-document.ts";
import { fileHandler } from "#lib/web/handler.ts";

/** The picture of one document, for its applicant and for staff. */
export const GET = fileHandler({
  right: "account:own",
  kind: "jpeg",
  params: ["id", "kind"],
  file: async ({ actor, params }) => {
    const kind = kindOfPath(params.kind);
    const document = kind && (await readDocument(actor, params.id, kind));
    return document?.ok ? document.value.bytes : undefined;
  },
});
