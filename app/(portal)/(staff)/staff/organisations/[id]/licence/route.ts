import { readLicence } from "#lib/accounts/organisations/read-licence.ts";
import { fileHandler } from "#lib/web/handler.ts";

/** The picture of a host's licence, for staff. */
export const GET = fileHandler({
  right: "organisation:read",
  kind: "jpeg",
  params: ["id"],
  file: ({ actor, params }) => readLicence(actor, params.id),
});
