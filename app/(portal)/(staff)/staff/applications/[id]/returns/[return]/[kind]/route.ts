import { kindOfPath } from "#lib/applications/documents/document-kind.ts";
import { returnedPicture } from "#lib/applications/review/returned-picture.ts";
import { fileHandler } from "#lib/web/handler.ts";

/** A picture that was returned for correction, for comparison with its replacement. */
export const GET = fileHandler({
  right: "application:read",
  kind: "jpeg",
  params: ["id", "return", "kind"],
  file: async ({ actor, params }) => {
    const kind = kindOfPath(params.kind);
    const returned = { applicationId: params.id, returnId: params.return };
    return kind && (await returnedPicture(actor, { ...returned, kind }))?.bytes;
  },
});
