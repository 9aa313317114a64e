import { postNotice } from "#lib/host-api/post-notices.ts";
import { hostPostHandler } from "#lib/web/host-api-handler.ts";

/**
 * One arrival notice from a property's system (R8); the limit is far more than one guest with twenty children needs.
 */
export const POST = hostPostHandler({ maxBytes: 64_000, run: postNotice });
