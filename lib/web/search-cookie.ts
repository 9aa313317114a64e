import { z } from "zod";
import { sealedCookie } from "#lib/accounts/sealed-cookie.ts";
import { readCookie, writeCookie } from "./cookie-jar.ts";

const maxLength = 200;

/** The cookie of a list that is searched for people, and the pages that may see what was typed. */
export interface SearchCookie {
  readonly name: string;
  readonly path: string;
}

const cookieOf = (search: SearchCookie) =>
  sealedCookie({ ...search, seconds: 3600, schema: z.object({ typed: z.string() }) });

/**
 * Keeps what a list is searched for, sealed, for an hour and for the list's pages alone: names and numbers are in no
 * address. Gives back what is searched for; empty for nothing.
 */
export async function rememberSearch(search: SearchCookie, text: string): Promise<string> {
  const typed = text.trim().slice(0, maxLength);
  if (typed !== "") await writeCookie(cookieOf(search), { typed });
  return typed;
}

/** What is being searched for, when the address says that something is. */
export async function rememberedSearch(search: SearchCookie, asked: unknown): Promise<string> {
  return (asked === "yes" && (await readCookie(cookieOf(search)))?.typed) || "";
}
