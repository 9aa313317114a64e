import { z } from "zod";
import { env } from "#lib/platform/env.ts";
import { sealCookie, unsealCookie } from "./sealed-cookie.ts";
import { type CookieOptions, cookieName, cookieOptions } from "./session-cookie.ts";

const daySeconds = 24 * 60 * 60;

/** What a browser waits for between registering and confirming. Lies sealed in its cookie, never in an address. */
export interface Pending {
  readonly tokenId: string;
  readonly email: string;
  /** Where to go on after confirming; a path of ours. */
  readonly returnTo?: string | undefined;
}

const claims = z.object({ tokenId: z.uuid(), email: z.string(), returnTo: z.string().optional() });

/** Name of the cookie that holds the sealed `Pending`. */
export const pendingCookieName = (): string => cookieName(env().APP_URL, "portal-pending");

/** How that cookie is set: it lives as long as the token. */
export const pendingCookieOptions = (): CookieOptions => cookieOptions(env().APP_URL, daySeconds);

/** The value of the cookie. */
export const sealPending = ({ tokenId, email, returnTo }: Pending): Promise<string> =>
  sealCookie("pending", { tokenId, email, ...(returnTo && { returnTo }) }, daySeconds);

/** What the cookie's value says; undefined when it is not ours or too old. */
export async function unsealPending(cookie: string): Promise<Pending | undefined> {
  return claims.safeParse(await unsealCookie("pending", cookie)).data;
}
