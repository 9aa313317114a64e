import { daySeconds } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import { type CookieOptions, cookieName, cookieOptions } from "./cookie-options.ts";
import { sealCookie, unsealCookie } from "./sealed-cookie.ts";

/**
 * Browsers keep a cookie for at most 400 days. Only the session's row decides how long a person stays signed in,
 * because a page cannot prolong a cookie while it is rendered.
 */
const cookieSeconds = 400 * daySeconds;

/** Name of the cookie with the sealed session id. */
export const sessionCookieName = (appUrl: string = env().APP_URL): string =>
  cookieName(appUrl, "portal-session");

/** The options of the session's cookie. */
export const sessionCookieOptions = (appUrl: string = env().APP_URL): CookieOptions =>
  cookieOptions(appUrl, cookieSeconds);

/** The session cookie's value: its id, sealed. */
export const sealSession = (sessionId: string): Promise<string> =>
  sealCookie("session", { sub: sessionId }, cookieSeconds);

/** Recently opened cookies: deriving the key and decrypting costs more than the rest of looking up a session. */
const opened = new Map<string, string>();
const maxOpened = 5_000;

/**
 * The session id in a cookie's value; undefined when the value is forged. The session's row says whether it has ended.
 */
export async function unsealSession(cookie: string): Promise<string | undefined> {
  const known = opened.get(cookie);
  if (known) return known;
  const claims = await unsealCookie("session", cookie);
  if (typeof claims?.sub !== "string") return undefined;
  const [oldest] = opened.keys();
  if (oldest !== undefined && opened.size >= maxOpened) opened.delete(oldest);
  opened.set(cookie, claims.sub);
  return claims.sub;
}
