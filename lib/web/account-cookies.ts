import { cookies } from "next/headers";
import type { SignedIn } from "#lib/accounts/confirm-email.ts";
import { noteDevice } from "#lib/accounts/own-sessions.ts";
import { type Pending, pendingCookie } from "#lib/accounts/pending.ts";
import { homeOf } from "#lib/accounts/rights.ts";
import { type SecondStep, secondStepCookie } from "#lib/accounts/second-factor/second-step.ts";
import { sessionCookieName, sessionCookieOptions } from "#lib/accounts/session-cookie.ts";
import { clearCookie, readCookie, writeCookie } from "#lib/web/cookie-jar.ts";
import { currentDevice } from "#lib/web/request.ts";

/** Signs this browser in. The answer is where it goes on: `returnTo`, a path of ours, or the role's home. */
export async function enter(signedIn: SignedIn, returnTo: string | undefined): Promise<string> {
  await signInBrowser(signedIn);
  return returnTo ?? homeOf(signedIn.role);
}

/** Signs this browser in and notes which device it is. */
export async function signInBrowser({ cookie }: SignedIn): Promise<void> {
  const jar = await cookies();
  await noteDevice(cookie, await currentDevice());
  jar.set(sessionCookieName(), cookie, sessionCookieOptions());
  await forgetPending();
}

/** Takes the session and all that was pending out of this browser. */
export async function leave(): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
  await forgetPending();
}

async function forgetPending(): Promise<void> {
  await clearCookie(pendingCookie);
  await clearCookie(secondStepCookie);
}

/** The second step that this browser is at: the password was right, the code is still to come. */
export const currentSecondStep = (): Promise<SecondStep | undefined> => readCookie(secondStepCookie);

/** Remembers in this browser that its second step is to come. The answer is its page. */
export async function toSecondStep(step: SecondStep): Promise<string> {
  await rememberSecondStep(step);
  return "/sign-in/code";
}

/** Remembers in this browser that its second step is to come. */
export const rememberSecondStep = (step: SecondStep): Promise<void> => writeCookie(secondStepCookie, step);

/** The registration that this browser waits to confirm. */
export const currentPending = (): Promise<Pending | undefined> => readCookie(pendingCookie);

/** Remembers in this browser what it waits to confirm. */
export const rememberPending = (pending: Pending): Promise<void> => writeCookie(pendingCookie, pending);
