import { createHash } from "node:crypto";

/** A signed list, with its entity tag; 304 when the asker has it already. Any site may ask for it. */
export function jwsResponse(request: Request, text: string): Response {
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const headers = {
    "access-control-allow-origin": "*",
    "cache-control": "public, max-age=60",
    "content-type": "application/jose",
    "x-content-type-options": "nosniff",
    etag,
  };
  return request.headers.get("if-none-match") === etag
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers });
}
