import { cookies } from "next/headers";
import { ownPath } from "#lib/accounts/own-path.ts";
import { cookieName, cookieOptions } from "#lib/accounts/session-cookie.ts";
import { env } from "#lib/platform/env.ts";

const quarterSeconds = 15 * 60;
const name = (): string => cookieName(env().APP_URL, "portal-return");

/** Keeps where to go on after the provider. */
export async function rememberReturn(path: string | undefined): Promise<void> {
  const maxAge = path ? quarterSeconds : 0;
  (await cookies()).set(name(), path ?? "", cookieOptions(env().APP_URL, maxAge));
}

/** Where to go on; asked for once. */
export async function takeReturn(): Promise<string | undefined> {
  const jar = await cookies();
  const path = ownPath(jar.get(name())?.value);
  jar.set(name(), "", cookieOptions(env().APP_URL, 0));
  return path;
}
