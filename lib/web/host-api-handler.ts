import { isUtf8 } from "node:buffer";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { StoredAnswer } from "#lib/host-api/answer-once.ts";
import { type ApiCaller, apiCaller } from "#lib/host-api/api-caller.ts";
import { type ApiProblemKind, describeProblem } from "#lib/host-api/api-problem.ts";
import type { Posted, PostProblem } from "#lib/host-api/post-notices.ts";
import type { Scope } from "#lib/host-api/token.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { jsonText, textAnswer } from "./answer.ts";
import { type Handler, handler, type Reader } from "./handler.ts";
import { acceptedLocale, addressOf, mediaTypeOf, readBody } from "./read-request.ts";

interface ReadDeclaration<N extends string> {
  readonly params: readonly N[];
  /** Returns the object asked for, or undefined if the property has none. */
  readonly find: (
    caller: ApiCaller,
    params: Readonly<Record<N, string>>,
    locale: Locale,
  ) => Promise<Response | object | undefined>;
}

/** For a property's system that may read notices: JSON, or the answer that `find` returns. */
export const hostReadHandler = <N extends string>({ params, find }: ReadDeclaration<N>): Handler<N> =>
  handler<ApiCaller, undefined, N>({
    caller: tokenWith("notices:read"),
    params,
    run: async ({ caller, params, request }) => {
      const found = await find(caller, params, acceptedLocale(request));
      if (found === undefined) return refusal(request, { kind: "not-found" });
      return found instanceof Response ? found : stored({ status: 200, text: jsonText(found) });
    },
  });

interface PostDeclaration {
  readonly maxBytes: number;
  readonly run: (caller: ApiCaller, posted: Posted) => Promise<Result<StoredAnswer, PostProblem>>;
}

/** For a property's system that may send notices: takes JSON. */
export const hostPostHandler = ({ maxBytes, run }: PostDeclaration): Handler<never> =>
  handler({
    caller: tokenWith("notices:write"),
    body: jsonTextUpTo(maxBytes),
    run: async ({ caller, body, request }) => {
      const idempotencyKey = request.headers.get("idempotency-key");
      const done = await run(caller, { body, idempotencyKey, locale: acceptedLocale(request) });
      return done.ok ? stored(done.value) : refusal(request, done.problem);
    },
  });

/** A property's system with a token of the scope. Cookies and sessions are ignored. */
const tokenWith =
  (scope: Scope): Reader<ApiCaller> =>
  async (request) => {
    const caller = await apiCaller(request.headers.get("authorization"), scope, addressOf(request));
    return caller.ok ? caller : problem(refusal(request, caller.problem));
  };

/** A JSON text in UTF-8. */
const jsonTextUpTo =
  (maxBytes: number): Reader<string> =>
  async (request) => {
    const refuse = (kind: ApiProblemKind) => problem(refusal(request, { kind }));
    if (mediaTypeOf(request) !== "application/json") return refuse("media-type");
    const body = await readBody(request, maxBytes);
    if (!body) return refuse("too-large");
    return isUtf8(body) ? ok(new TextDecoder().decode(body)) : refuse("malformed");
  };

/** An answer with its status; refusals are problem details. */
const stored = ({ status, text }: StoredAnswer): Response =>
  textAnswer(text, status < 400 ? "application/json; charset=utf-8" : "application/problem+json", status);

/** A refusal as RFC 9457 describes it, in the client's preferred language. */
function refusal(
  request: Request,
  { kind, retryAfterSeconds }: { readonly kind: ApiProblemKind; readonly retryAfterSeconds?: number },
): Response {
  const described = describeProblem(acceptedLocale(request), kind);
  const response = stored({ status: described.status, text: jsonText(described) });
  response.headers.set("Vary", "accept-language");
  if (kind === "unauthorised") response.headers.set("WWW-Authenticate", 'Bearer realm="arrival-notices"');
  if (retryAfterSeconds) response.headers.set("Retry-After", String(retryAfterSeconds));
  return response;
}
