import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { SignedIn } from "#lib/accounts/confirm-email.ts";
import { noteDevice } from "#lib/accounts/own-sessions.ts";
import {
  type Pending,
  pendingCookieName,
  pendingCookieOptions,
  sealPending,
  unsealPending,
} from "#lib/accounts/pending.ts";
import { homeOf } from "#lib/accounts/rights.ts";
import {
  type SecondStep,
  sealSecondStep,
  secondStepCookieName,
  secondStepCookieOptions,
  unsealSecondStep,
} from "#lib/accounts/second-factor/second-step.ts";
import { sessionCookieName, sessionCookieOptions } from "#lib/accounts/session-cookie.ts";
import { currentDevice } from "#lib/web/request.ts";

/** Signs this browser in and leads on. `returnTo` must be a path of ours. */
export async function enter(signedIn: SignedIn, returnTo: string | undefined): Promise<never> {
  await signInBrowser(signedIn);
  redirect(returnTo ?? homeOf(signedIn.role));
}

/** Signs this browser in and notes which device it is. */
export async function signInBrowser({ cookie }: SignedIn): Promise<void> {
  const jar = await cookies();
  await noteDevice(cookie, await currentDevice());
  jar.set(sessionCookieName(), cookie, sessionCookieOptions());
  forgetPending(jar);
}

/** Takes the session and all that was pending out of this browser. */
export async function leave(): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
  forgetPending(jar);
}

function forgetPending(jar: Awaited<ReturnType<typeof cookies>>): void {
  jar.set(pendingCookieName(), "", { ...pendingCookieOptions(), maxAge: 0 });
  jar.set(secondStepCookieName(), "", { ...secondStepCookieOptions(), maxAge: 0 });
}

/** The second step that this browser is at: the password was right, the code is still to come. */
export async function currentSecondStep(): Promise<SecondStep | undefined> {
  const cookie = (await cookies()).get(secondStepCookieName())?.value;
  return cookie ? unsealSecondStep(cookie) : undefined;
}

/** Remembers in this browser that its second step is to come, and leads there. */
export async function toSecondStep(step: SecondStep): Promise<never> {
  await rememberSecondStep(step);
  redirect("/sign-in/code");
}

/** Remembers in this browser that its second step is to come. */
export async function rememberSecondStep(step: SecondStep): Promise<void> {
  (await cookies()).set(secondStepCookieName(), await sealSecondStep(step), secondStepCookieOptions());
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
