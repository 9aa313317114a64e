import { postBatch } from "#lib/host-api/post-notices.ts";
import { hostPostHandler } from "#lib/web/host-api-handler.ts";

/** Up to a hundred arrival notices, each checked separately. */
export const POST = hostPostHandler({ maxBytes: 1_000_000, run: postBatch });
