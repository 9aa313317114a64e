import { postBatch } from "#lib/host-api/post-notices.ts";
import { postJson } from "../post.ts";

export const dynamic = "force-dynamic";

const maxBytes = 1_000_000;

/** Up to a hundred arrival notices, each judged alone. */
export const POST = (request: Request): Promise<Response> => postJson(request, maxBytes, postBatch);
