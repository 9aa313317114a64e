import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { SignedIn } from "#lib/accounts/confirm-email.ts";
import {
  type Pending,
  pendingCookieName,
  pendingCookieOptions,
  sealPending,
  unsealPending,
} from "#lib/accounts/pending.ts";
import { homeOf } from "#lib/accounts/rights.ts";
import { sessionCookieName, sessionCookieOptions } from "#lib/accounts/session-cookie.ts";

/** Signs this browser in and leads on. `returnTo` must be a path of ours. */
export async function enter({ cookie, role }: SignedIn, returnTo: string | undefined): Promise<never> {
  const jar = await cookies();
  jar.set(sessionCookieName(), cookie, sessionCookieOptions());
  jar.set(pendingCookieName(), "", { ...pendingCookieOptions(), maxAge: 0 });
  redirect(returnTo ?? homeOf(role));
}

/** Takes the session and all that was pending out of this browser. */
export async function leave(): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
  jar.set(pendingCookieName(), "", { ...pendingCookieOptions(), maxAge: 0 });
}

/** The registration that this browser waits to confirm. */
export async function currentPending(): Promise<Pending | undefined> {
  const cookie = (await cookies()).get(pendingCookieName())?.value;
  return cookie ? unsealPending(cookie) : undefined;
}

/** Remembers in this browser what it waits to confirm. */
export async function rememberPending(pending: Pending): Promise<void> {
  (await cookies()).set(pendingCookieName(), await sealPending(pending), pendingCookieOptions());
}
