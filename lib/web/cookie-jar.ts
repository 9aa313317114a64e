import { cookies } from "next/headers";
import type { SealedCookie } from "#lib/accounts/sealed-cookie.ts";

/** The contents of a sealed cookie of this browser; undefined if it is missing, forged or too old. */
export async function readCookie<Value>(cookie: SealedCookie<Value>): Promise<Value | undefined> {
  const text = (await cookies()).get(cookie.name())?.value;
  return text ? cookie.decode(text) : undefined;
}

/** Sets a sealed cookie in this browser; a value that is too long for a cookie is not stored. */
export async function writeCookie<Value>(cookie: SealedCookie<Value>, value: Value): Promise<void> {
  const text = await cookie.encode(value);
  if (text !== undefined) (await cookies()).set(cookie.name(), text, cookie.options());
}

/** Removes a cookie from this browser. */
export async function clearCookie(cookie: Pick<SealedCookie<never>, "name" | "options">): Promise<void> {
  (await cookies()).set(cookie.name(), "", { ...cookie.options(), maxAge: 0 });
}
