import { readLicence } from "#lib/accounts/organisations/read-licence.ts";
import { fileHandler } from "#lib/web/handler.ts";

/** The picture of the actor's organisation's licence. */
export const GET = fileHandler({
  right: "organisation:own",
  kind: "jpeg",
  file: ({ actor }) => readLicence(actor),
});
