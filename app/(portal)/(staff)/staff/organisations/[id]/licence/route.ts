import { readLicence } from "#lib/accounts/organisations/read-licence.ts";
import { currentActor } from "#lib/web/request.ts";
import { licenceResponse } from "../../../../../(host)/host/organisation/licence-response.ts";

/** The picture of a host's licence, for staff. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await currentActor();
  const { id } = await params;
  return licenceResponse(actor && (await readLicence(actor, id)));
}
