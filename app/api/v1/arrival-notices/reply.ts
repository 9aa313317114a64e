import type { StoredAnswer } from "#lib/host-api/answer-once.ts";
import { type ApiProblemKind, describeProblem } from "#lib/host-api/api-problem.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";

/** Every answer is of one hotel alone: no one keeps it, and no page of another site reads it. */
const own = { "cache-control": "private, no-store", "x-content-type-options": "nosniff" };

/** A kept answer; refusals among them are problem details. */
export const storedResponse = ({ status, text }: StoredAnswer): Response =>
  new Response(text, {
    status,
    headers: {
      ...own,
      "content-type": status < 400 ? "application/json; charset=utf-8" : "application/problem+json",
    },
  });

/** An answer made for this request. */
export const jsonReply = (body: object): Response =>
  storedResponse({ status: 200, text: `${JSON.stringify(body, null, 2)}\n` });

/** A file. */
export const fileReply = (content: Uint8Array, name: string): Response =>
  new Response(new Uint8Array(content), {
    headers: {
      ...own,
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${name}"`,
    },
  });

/** A refusal as RFC 9457 describes it, in the language that the asker prefers. */
export function problemReply(locale: Locale, kind: ApiProblemKind, retryAfterSeconds?: number): Response {
  const problem = describeProblem(locale, kind);
  return new Response(`${JSON.stringify(problem, null, 2)}\n`, {
    status: problem.status,
    headers: {
      ...own,
      "content-type": "application/problem+json",
      vary: "accept-language",
      ...(kind === "unauthorised" && { "www-authenticate": 'Bearer realm="arrival-notices"' }),
      ...(retryAfterSeconds && { "retry-after": String(retryAfterSeconds) }),
    },
  });
}
