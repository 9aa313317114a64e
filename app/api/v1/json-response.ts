import { createHash } from "node:crypto";
import type { Caching } from "#lib/public-api/operation.ts";
import type { ProblemDetails } from "#lib/public-api/problem-details.ts";

const cacheControl: Readonly<Record<Caching, string>> = {
  data: "public, max-age=3600",
  today: "public, no-cache",
  never: "private, no-store",
};

/** Answers are public and hold no secret: any site may ask for them. */
const open = { "access-control-allow-origin": "*", "x-content-type-options": "nosniff" };

/** A JSON answer with its entity tag; 304 when the asker has it already. */
export function jsonResponse(request: Request, body: unknown, caching: Caching): Response {
  const text = `${JSON.stringify(body, null, 2)}\n`;
  const headers = { ...open, "cache-control": cacheControl[caching] };
  if (caching === "never") return json(text, 200, headers);
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const known = request.headers
    .get("if-none-match")
    ?.split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""));
  return known?.includes(etag)
    ? new Response(null, { status: 304, headers: { ...headers, etag } })
    : json(text, 200, { ...headers, etag });
}

/** A refusal as RFC 9457 describes it, in the language that the asker prefers. */
export function problemResponse(problem: ProblemDetails): Response {
  return json(`${JSON.stringify(problem, null, 2)}\n`, problem.status, {
    ...open,
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    vary: "accept-language",
  });
}

const json = (text: string, status: number, headers: Readonly<Record<string, string>>): Response =>
  new Response(text, { status, headers: { "content-type": "application/json; charset=utf-8", ...headers } });
