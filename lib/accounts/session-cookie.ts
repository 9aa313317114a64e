import { env } from "#lib/platform/env.ts";
import { sealCookie, unsealCookie } from "./sealed-cookie.ts";

/**
 * Browsers keep a cookie at most 400 days. How long somebody stays signed in is decided by the session's row alone,
 * because a page cannot prolong a cookie while it is being read.
 */
const cookieSeconds = 400 * 24 * 60 * 60;

const isHttps = (appUrl: string): boolean => appUrl.startsWith("https:");

export interface CookieOptions {
  readonly httpOnly: true;
  readonly sameSite: "lax";
  readonly secure: boolean;
  readonly path: "/";
  readonly maxAge: number;
}

/** A cookie's full name: bound to this very host (`__Host-`, RFC 6265bis) wherever the portal is served by https. */
export const cookieName = (appUrl: string, name: string): string =>
  isHttps(appUrl) ? `__Host-${name}` : name;

/** How our cookies are set; `maxAge` in seconds. */
export const cookieOptions = (appUrl: string, maxAge: number): CookieOptions => ({
  httpOnly: true,
  sameSite: "lax",
  secure: isHttps(appUrl),
  path: "/",
  maxAge,
});

/** Name of the cookie that holds the sealed session id. */
export const sessionCookieName = (appUrl: string = env().APP_URL): string =>
  cookieName(appUrl, "portal-session");

/** How the session's cookie is set. */
export const sessionCookieOptions = (appUrl: string = env().APP_URL): CookieOptions =>
  cookieOptions(appUrl, cookieSeconds);

/** The session cookie's value: its id, sealed. */
export const sealSession = (sessionId: string): Promise<string> =>
  sealCookie("session", { sub: sessionId }, cookieSeconds);

/** Cookies opened lately: deriving the key and decrypting costs more than the rest of looking a session up. */
const opened = new Map<string, string>();
const maxOpened = 5_000;

/** The session id in a cookie's value; undefined when the value is not ours. The session's row says whether it is over. */
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
