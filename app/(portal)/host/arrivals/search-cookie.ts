import { cookies } from "next/headers";
import { unseal } from "#lib/accounts/seal.ts";
import { env } from "#lib/platform/env.ts";

const name = "arrivals-search";

/** Keeps a sealed search for an hour, for these pages alone. */
export async function rememberSearch(sealed: string): Promise<void> {
  (await cookies()).set(name, sealed, {
    path: "/host/arrivals",
    httpOnly: true,
    sameSite: "lax",
    secure: env().APP_URL.startsWith("https:"),
    maxAge: 3600,
  });
}

/** What is being searched for, when the address says that something is. */
export async function rememberedSearch(asked: string | readonly string[] | undefined): Promise<string> {
  const sealed = asked === "yes" ? (await cookies()).get(name)?.value : undefined;
  const claims = sealed && (await unseal(name, sealed));
  return claims && typeof claims.typed === "string" ? claims.typed : "";
}
