import { trustListJws } from "#lib/visas/trust/published-lists.ts";
import { jwsResponse } from "../jws-response.ts";

export const dynamic = "force-dynamic";

/** The certificates behind all visas, signed. */
export const GET = async (request: Request): Promise<Response> => jwsResponse(request, await trustListJws());
