import { createHash } from "node:crypto";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import type { Reply } from "#lib/public-api/answer.ts";
import type { Caching } from "#lib/public-api/operation.ts";
import type { ProblemDetails } from "#lib/public-api/problem-details.ts";
import { jsonText } from "./answer.ts";
import { everyone, type Handler, handler, type Reader } from "./handler.ts";
import { acceptedLocale } from "./read-request.ts";

interface Asked<B, N extends string> {
  readonly body: B;
  readonly params: Readonly<Record<N, string>>;
  /** The parameters as given, in any order and possibly repeated. */
  readonly given: URLSearchParams;
  /** Language of problem details; an answer has no language. */
  readonly locale: Locale;
}

interface Declaration<B, N extends string> {
  readonly caller?: Reader<unknown>;
  readonly body?: Reader<B>;
  readonly params?: readonly N[];
  readonly run: (asked: Asked<B, N>) => Reply | Promise<Reply>;
}

/** Answers with JSON or problem details. Answers contain no secrets, so pages of any site may request them. */
export const publicHandler = <B = undefined, N extends string = never>({
  caller = everyone,
  run,
  ...declared
}: Declaration<B, N>): Handler<N> =>
  handler<unknown, B, N>({
    ...declared,
    caller,
    run: async ({ body, params, request }) => {
      const given = new URL(request.url).searchParams;
      const reply = await run({ body, params, given, locale: acceptedLocale(request) });
      return reply.answered ? jsonResponse(request, reply.body, reply.caching) : problemResponse(reply.body);
    },
  });

/** Answers with a list signed as a JWS. */
export const signedListHandler = (list: () => Promise<string>): Handler<never> =>
  handler({
    caller: everyone,
    run: async ({ request }) => tagged(request, await list(), "application/jose", "public, max-age=60"),
  });

const cacheControl: Readonly<Record<Caching, string>> = {
  data: "public, max-age=3600",
  today: "public, no-cache",
  never: "private, no-store",
};

const open = { "Access-Control-Allow-Origin": "*", "X-Content-Type-Options": "nosniff" };
const json = "application/json; charset=utf-8";

/** A JSON answer with its entity tag, or 304 if the client has it already. */
export function jsonResponse(request: Request, body: unknown, caching: Caching): Response {
  if (caching !== "never") return tagged(request, jsonText(body), json, cacheControl[caching]);
  const headers = { ...open, "Content-Type": json, "Cache-Control": cacheControl.never };
  return new Response(jsonText(body), { headers });
}

/** A refusal as RFC 9457 describes it, in the client's preferred language. */
export const problemResponse = (problem: ProblemDetails): Response =>
  new Response(jsonText(problem), {
    status: problem.status,
    headers: {
      ...open,
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      Vary: "accept-language",
    },
  });

function tagged(request: Request, text: string, mediaType: string, caching: string): Response {
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const headers = { ...open, "Content-Type": mediaType, "Cache-Control": caching, ETag: etag };
  const known = request.headers
    .get("if-none-match")
    ?.split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""));
  return known?.includes(etag)
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers });
}
