import { decode, encode } from "next-auth/jwt";
import { env } from "#lib/platform/env.ts";

type Claims = Readonly<Record<string, string>>;

/**
 * Encrypts and signs a few values for a cookie of ours: the browser can neither read nor change them.
 * @param purpose keeps what was sealed for one use from being taken for another
 * @param seconds how long it can be opened
 */
export const sealCookie = (purpose: string, claims: Claims, seconds: number): Promise<string> =>
  encode({ token: { ...claims }, secret: env().AUTH_SECRET, salt: purpose, maxAge: seconds });

/** Opens what `seal` made for the same purpose; undefined when it was not made here, was changed, or is too old. */
export async function unsealCookie(
  purpose: string,
  sealed: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  // Whatever a browser sends is input: a text that does not open is an expected outcome, whichever way the library says so.
  const claims = await decode({ token: sealed, secret: env().AUTH_SECRET, salt: purpose }).catch(() => null);
  return claims ?? undefined;
}
