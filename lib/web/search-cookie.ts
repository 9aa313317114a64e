import { cookies } from "next/headers";
import { sealCookie, unsealCookie } from "#lib/accounts/sealed-cookie.ts";
import { env } from "#lib/platform/env.ts";

const seconds = 3600;
const maxLength = 200;

/** The cookie of a list that is searched for people, and the pages that may see what was typed. */
export interface SearchCookie {
  readonly name: string;
  readonly path: string;
}

/**
 * Keeps what a list is searched for, sealed, for an hour and for the list's pages alone: names and numbers stand in no
 * address. Gives back what is searched for; empty for nothing.
 */
export async function rememberSearch({ name, path }: SearchCookie, text: string): Promise<string> {
  const typed = text.trim().slice(0, maxLength);
  if (typed === "") return typed;
  (await cookies()).set(name, await sealCookie(name, { typed }, seconds), {
    path,
    httpOnly: true,
    sameSite: "lax",
    secure: env().APP_URL.startsWith("https:"),
    maxAge: seconds,
  });
  return typed;
}

/** What is being searched for, when the address says that something is. */
export async function rememberedSearch({ name }: SearchCookie, asked: unknown): Promise<string> {
  const sealed = asked === "yes" ? (await cookies()).get(name)?.value : undefined;
  const claims = sealed && (await unsealCookie(name, sealed));
  return claims && typeof claims.typed === "string" ? claims.typed : "";
}
