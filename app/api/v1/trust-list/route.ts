import { trustListJws } from "#lib/visas/trust/published-lists.ts";
import { signedListHandler } from "#lib/web/public-api-handler.ts";

/** The certificates of all visas, signed. */
export const GET = signedListHandler(trustListJws);
