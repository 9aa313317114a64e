import { cookies } from "next/headers";
import { sealCookie, unsealCookie } from "#lib/accounts/sealed-cookie.ts";
import { cookieName, cookieOptions } from "#lib/accounts/session-cookie.ts";
import { env } from "#lib/platform/env.ts";

/** New recovery codes are shown once: long enough to print them. */
const shownSeconds = 10 * 60;

const name = (): string => cookieName(env().APP_URL, "portal-recovery");

/** Keeps new recovery codes, sealed, for the page that shows them. */
export async function showRecoveryCodes(codes: readonly string[]): Promise<void> {
  const sealed = await sealCookie("recovery-codes", { codes: codes.join(" ") }, shownSeconds);
  (await cookies()).set(name(), sealed, cookieOptions(env().APP_URL, shownSeconds));
}

/** The codes that this browser is to be shown; empty when there are none any more. */
export async function shownRecoveryCodes(): Promise<readonly string[]> {
  const cookie = (await cookies()).get(name())?.value;
  const claims = cookie ? await unsealCookie("recovery-codes", cookie) : undefined;
  return typeof claims?.codes === "string" ? claims.codes.split(" ") : [];
}

/** They were kept: no page shows them again. */
export async function hideRecoveryCodes(): Promise<void> {
  (await cookies()).set(name(), "", { ...cookieOptions(env().APP_URL, shownSeconds), maxAge: 0 });
}
