import { revocationsJws } from "#lib/visas/trust/published-lists.ts";
import { jwsResponse } from "../jws-response.ts";

export const dynamic = "force-dynamic";

/** Revoked certificates and visas, signed; visas by salted hashes only. */
export const GET = async (request: Request): Promise<Response> =>
  jwsResponse(request, await revocationsJws());
