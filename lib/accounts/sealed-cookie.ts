import { decode, encode } from "next-auth/jwt";
import type { z } from "zod";
import { env } from "#lib/platform/env.ts";
import { type CookieOptions, cookieName, cookieOptions } from "./cookie-options.ts";

/**
 * Encrypts and signs values of the portal, so that the browser can neither read nor change them.
 * @param purpose prevents a text sealed for one use from being accepted for another
 * @param seconds lifetime
 */
export const sealCookie = (purpose: string, claims: object, seconds: number): Promise<string> =>
  encode({ token: { ...claims }, secret: env().AUTH_SECRET, salt: purpose, maxAge: seconds });

/** Opens a text sealed for the same purpose; undefined when it is forged, changed, or too old. */
export async function unsealCookie(
  purpose: string,
  sealed: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  // A browser may send anything, so a text that cannot be opened is an expected outcome, whether the library throws or
  // returns null.
  const claims = await decode({ token: sealed, secret: env().AUTH_SECRET, salt: purpose }).catch(() => null);
  return claims ?? undefined;
}

/** Browsers allow 4096 bytes for a cookie with its name and attributes. */
const maxCharacters = 3_800;

interface Declared<Value> {
  readonly name: string;
  /** The pages that receive it; all by default. */
  readonly path?: string;
  /** Its lifetime. */
  readonly seconds: number;
  readonly schema: z.ZodType<Value>;
}

/** A cookie that only the portal can read and write. lib/web/cookie-jar.ts reads, writes and clears it in a browser. */
export interface SealedCookie<Value> {
  readonly name: () => string;
  readonly options: () => CookieOptions;
  /** The cookie's text for a value; undefined when it is too long for a cookie. */
  readonly encode: (value: Value) => Promise<string | undefined>;
  /** The value in a text; undefined when the text is forged or too old. */
  readonly decode: (text: string) => Promise<Value | undefined>;
}

/** Declares a sealed cookie. Its name is its purpose, so that no cookie is accepted in place of another. */
export function sealedCookie<Value extends object>({
  name,
  path = "/",
  seconds,
  schema,
}: Declared<Value>): SealedCookie<Value> {
  return {
    // A name bound to the host may not be bound to a path as well (RFC 6265bis).
    name: () => (path === "/" ? cookieName(env().APP_URL, name) : name),
    options: () => ({ ...cookieOptions(env().APP_URL, seconds), path }),
    encode: async (value) => {
      const text = await sealCookie(name, value, seconds);
      return text.length > maxCharacters ? undefined : text;
    },
    decode: async (text) => schema.safeParse(await unsealCookie(name, text)).data,
  };
}
