import { type ApiCaller, apiCaller } from "#lib/host-api/api-caller.ts";
import type { Scope } from "#lib/host-api/token.ts";
import { type Locale, preferredLocale } from "#lib/platform/i18n/locale.ts";
import { problemReply } from "./reply.ts";

/** Answers a property's system that shows a token with the scope, and no one else. Cookies and sessions do not count here. */
export async function forCaller(
  request: Request,
  scope: Scope,
  answer: (caller: ApiCaller, locale: Locale) => Promise<Response>,
): Promise<Response> {
  const locale = preferredLocale(request.headers.get("accept-language"));
  // The portal's own server sets this header (scripts/web.ts), whatever the client sent.
  const address = request.headers.get("x-client-address") ?? "unknown";
  const caller = await apiCaller(request.headers.get("authorization"), scope, address);
  if (caller.ok) return answer(caller.value, locale);
  const { kind } = caller.problem;
  return problemReply(locale, kind, kind === "too-many" ? caller.problem.retryAfterSeconds : undefined);
}
