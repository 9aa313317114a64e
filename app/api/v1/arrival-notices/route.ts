import { postNotice } from "#lib/host-api/post-notices.ts";
import { postJson } from "./post.ts";

export const dynamic = "force-dynamic";

/** Far more than one guest with twenty children needs. */
const maxBytes = 64_000;

/** One arrival notice from a property's system (R8). */
export const POST = (request: Request): Promise<Response> => postJson(request, maxBytes, postNotice);
