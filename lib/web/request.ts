import { cookies, headers } from "next/headers";
import { cache } from "react";
import type { Actor } from "#lib/accounts/actor.ts";
import { type Device, deviceOf } from "#lib/accounts/device.ts";
import { rememberLocale } from "#lib/accounts/remember-locale.ts";
import { sessionCookieName } from "#lib/accounts/session-cookie.ts";
import { actorOf } from "#lib/accounts/sessions.ts";
import { isLocale, type Locale, preferredLocale } from "#lib/platform/i18n/locale.ts";

/** The reader's language: ?lang= of this request, else the stored one, else the browser's preference. */
export const currentLocale = cache(async (): Promise<Locale> => {
  const [head, jar] = await Promise.all([headers(), cookies()]);
  const asked = head.get("x-portal-lang") ?? jar.get("lang")?.value;
  return isLocale(asked) ? asked : preferredLocale(head.get("accept-language"));
});

/**
 * The signed-in actor, looked up once per request. A language chosen by ?lang= becomes the account's, for its mails.
 */
export const currentActor = cache(async (): Promise<Actor | undefined> => {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  const actor = cookie ? await actorOf(cookie) : undefined;
  const asked = (await headers()).get("x-portal-lang");
  if (actor && isLocale(asked) && asked !== actor.locale) await rememberLocale(actor, asked);
  return actor;
});

/** The path of the current page, without its query. */
export async function currentPath(): Promise<string> {
  return (await headers()).get("x-portal-path") ?? "/";
}

/** The query of the current page, with its question mark. */
export async function currentSearch(): Promise<string> {
  return (await headers()).get("x-portal-search") ?? "";
}

/** The client's network address as seen by the portal's server (scripts/web.ts), for rate limits only. */
export async function clientAddress(): Promise<string> {
  return (await headers()).get("x-client-address") ?? "unknown";
}

/** The device of this request, in as much detail as its owner needs to recognise it. */
export async function currentDevice(): Promise<Device> {
  return deviceOf((await headers()).get("user-agent") ?? "", await clientAddress());
}
