import { cookies } from "next/headers";
import type { SignedIn } from "#lib/accounts/confirm-email.ts";
import { noteDevice } from "#lib/accounts/own-sessions.ts";
import { type Pending, pendingCookie } from "#lib/accounts/pending.ts";
import { homeOf } from "#lib/accounts/rights.ts";
import { type SecondStep, secondStepCookie } from "#lib/accounts/second-factor/second-step.ts";
import { sessionCookieName, sessionCookieOptions } from "#lib/accounts/session-cookie.ts";
import { clearCookie, readCookie, writeCookie } from "#lib/web/cookie-jar.ts";
import { currentDevice } from "#lib/web/request.ts";

/**
 * Signs this browser in. Returns the next address: `returnTo` if it is a path of the portal, or the role's home page.
 */
export async function enter(signedIn: SignedIn, returnTo: string | undefined): Promise<string> {
  await signInBrowser(signedIn);
  return returnTo ?? homeOf(signedIn.role);
}

/** Signs this browser in and records its device. */
export async function signInBrowser({ cookie }: SignedIn): Promise<void> {
  const jar = await cookies();
  await noteDevice(cookie, await currentDevice());
  jar.set(sessionCookieName(), cookie, sessionCookieOptions());
  await forgetPending();
}

/** Removes the session and everything pending from this browser. */
export async function leave(): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
  await forgetPending();
}

async function forgetPending(): Promise<void> {
  await clearCookie(pendingCookie);
  await clearCookie(secondStepCookie);
}

/** The second step of signing in that this browser has to complete: the password was right, the code is missing. */
export const currentSecondStep = (): Promise<SecondStep | undefined> => readCookie(secondStepCookie);

/** Stores the second step to be completed in this browser. Returns the address of its page. */
export async function toSecondStep(step: SecondStep): Promise<string> {
  await rememberSecondStep(step);
  return "/sign-in/code";
}

/** Stores the second step to be completed in this browser. */
export const rememberSecondStep = (step: SecondStep): Promise<void> => writeCookie(secondStepCookie, step);

/** The registration that this browser has to confirm. */
export const currentPending = (): Promise<Pending | undefined> => readCookie(pendingCookie);

/** Stores the registration to be confirmed in this browser. */
export const rememberPending = (pending: Pending): Promise<void> => writeCookie(pendingCookie, pending);
