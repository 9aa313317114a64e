import { revocationsJws } from "#lib/visas/trust/published-lists.ts";
import { signedListHandler } from "#lib/web/public-api-handler.ts";

/** Revoked certificates and visas, signed; visas by salted hashes only. */
export const GET = signedListHandler(revocationsJws);
