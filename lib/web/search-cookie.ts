import { z } from "zod";
import { sealedCookie } from "#lib/accounts/sealed-cookie.ts";
import { readCookie, writeCookie } from "./cookie-jar.ts";

const maxLength = 200;

/** The cookie for searches of a list, and the path of the pages that may read it. */
export interface SearchCookie {
  readonly name: string;
  readonly path: string;
}

const cookieOf = (search: SearchCookie) =>
  sealedCookie({ ...search, seconds: 3600, schema: z.object({ typed: z.string() }) });

/**
 * Keeps the search text sealed, for an hour and for the list's pages only, because names and numbers must not be in an
 * address. Returns the normalised text; empty if nothing is searched for.
 */
export async function rememberSearch(search: SearchCookie, text: string): Promise<string> {
  const typed = text.trim().slice(0, maxLength);
  if (typed !== "") await writeCookie(cookieOf(search), { typed });
  return typed;
}

/** The current search text, if the address says that there is one. */
export async function rememberedSearch(search: SearchCookie, asked: unknown): Promise<string> {
  return (asked === "yes" && (await readCookie(cookieOf(search)))?.typed) || "";
}
