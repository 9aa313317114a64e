import { cookies } from "next/headers";
import { sealCookie, unsealCookie } from "#lib/accounts/sealed-cookie.ts";
import { env } from "#lib/platform/env.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";

const seconds = 3600;
const maxLength = 200;

/** The lists that are searched for people, with the pages that may see what was typed. */
const lists = {
  arrivals: "/host/arrivals",
  invitations: "/host/invitations",
  queue: "/staff",
  "staff-arrivals": "/staff/arrivals",
  "staff-invitations": "/staff/invitations",
  "staff-organisations": "/staff/organisations",
  "watch-list": "/staff/watch-list",
} as const;
export type SearchedList = keyof typeof lists;

/**
 * Keeps what a post searches a list for, sealed, for an hour and for the list's pages alone: names and numbers stand in
 * no address. The query then says only that something is searched for, and begins at the first page.
 */
export async function rememberSearch(
  list: SearchedList,
  data: FormData,
  query: URLSearchParams,
): Promise<URLSearchParams> {
  const typed = formReader(data).text("search").trim().slice(0, maxLength);
  query.delete("search");
  query.delete("after");
  if (typed === "") return query;
  const name = `${list}-search`;
  (await cookies()).set(name, await sealCookie(name, { typed }, seconds), {
    path: lists[list],
    httpOnly: true,
    sameSite: "lax",
    secure: env().APP_URL.startsWith("https:"),
    maxAge: seconds,
  });
  query.set("search", "yes");
  return query;
}

/** What is being searched for, when the address says that something is. */
export async function rememberedSearch(list: SearchedList, asked: unknown): Promise<string> {
  const name = `${list}-search`;
  const sealed = asked === "yes" ? (await cookies()).get(name)?.value : undefined;
  const claims = sealed && (await unsealCookie(name, sealed));
  return claims && typeof claims.typed === "string" ? claims.typed : "";
}
