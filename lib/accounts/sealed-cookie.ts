import { decode, encode } from "next-auth/jwt";
import type { z } from "zod";
import { env } from "#lib/platform/env.ts";
import { type CookieOptions, cookieName, cookieOptions } from "./cookie-options.ts";

/**
 * Encrypts and signs a few values of ours: who holds the text can neither read nor change them.
 * @param purpose keeps what was sealed for one use from being taken for another
 * @param seconds how long it can be opened
 */
export const sealCookie = (purpose: string, claims: object, seconds: number): Promise<string> =>
  encode({ token: { ...claims }, secret: env().AUTH_SECRET, salt: purpose, maxAge: seconds });

/** Opens what `sealCookie` made for the same purpose; undefined when it was not made here, was changed, or is too old. */
export async function unsealCookie(
  purpose: string,
  sealed: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  // Whatever a browser sends is input: a text that does not open is an expected outcome, whichever way the library says so.
  const claims = await decode({ token: sealed, secret: env().AUTH_SECRET, salt: purpose }).catch(() => null);
  return claims ?? undefined;
}

/** Browsers take 4096 bytes for a cookie with its name and terms. */
const maxCharacters = 3_800;

interface Declared<Value> {
  readonly name: string;
  /** The pages that it is sent to; all unless given. */
  readonly path?: string;
  /** How long it is kept, and can be opened. */
  readonly seconds: number;
  readonly schema: z.ZodType<Value>;
}

/** A cookie that only the portal can read and write. lib/web/cookie-jar.ts reads, writes and clears it in a browser. */
export interface SealedCookie<Value> {
  readonly name: () => string;
  readonly options: () => CookieOptions;
  /** The cookie's text for a value; undefined when it is longer than a cookie may be. */
  readonly encode: (value: Value) => Promise<string | undefined>;
  /** The value in a text; undefined when the text is not ours or too old. */
  readonly decode: (text: string) => Promise<Value | undefined>;
}

/** Declares a sealed cookie: its name is its purpose, so none can be taken for another. */
export function sealedCookie<Value extends object>({
  name,
  path = "/",
  seconds,
  schema,
}: Declared<Value>): SealedCookie<Value> {
  return {
    // A name that is bound to the host may not be bound to a path as well (RFC 6265bis).
    name: () => (path === "/" ? cookieName(env().APP_URL, name) : name),
    options: () => ({ ...cookieOptions(env().APP_URL, seconds), path }),
    encode: async (value) => {
      const text = await sealCookie(name, value, seconds);
      return text.length > maxCharacters ? undefined : text;
    },
    decode: async (text) => schema.safeParse(await unsealCookie(name, text)).data,
  };
}
