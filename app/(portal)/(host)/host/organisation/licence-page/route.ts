import { readLicence } from "#lib/accounts/organisations/read-licence.ts";
import { currentActor } from "#lib/web/request.ts";
import { licenceResponse } from "../licence-response.ts";

/** The picture of the own organisation's licence. */
export async function GET(): Promise<Response> {
  const actor = await currentActor();
  return licenceResponse(actor && (await readLicence(actor)));
}
