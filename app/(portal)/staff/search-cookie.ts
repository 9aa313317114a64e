import { cookies } from "next/headers";
import { seal, unseal } from "#lib/accounts/seal.ts";
import { env } from "#lib/platform/env.ts";

const name = "queue-search";
const seconds = 3600;

/** Keeps what an officer searches for, sealed, for an hour and for these pages alone: it stands in no address. */
export async function rememberSearch(typed: string): Promise<void> {
  (await cookies()).set(name, await seal(name, { typed }, seconds), {
    path: "/staff",
    httpOnly: true,
    sameSite: "lax",
    secure: env().APP_URL.startsWith("https:"),
    maxAge: seconds,
  });
}

/** What is being searched for, when the address says that something is. */
export async function rememberedSearch(asked: string | readonly string[] | undefined): Promise<string> {
  const sealed = asked === "yes" ? (await cookies()).get(name)?.value : undefined;
  const claims = sealed && (await unseal(name, sealed));
  return claims && typeof claims.typed === "string" ? claims.typed : "";
}
