"use server";

import { redirect } from "next/navigation";
import { guard } from "#lib/web/guard.ts";
import { rememberSearch } from "#lib/web/search-cookie.ts";
import { postedQuery } from "./read-filter.ts";

/** Names and numbers are searched for by a post: they stand in no address. */
export async function searchAction(data: FormData): Promise<void> {
  await guard("invitation:own");
  redirect(`/host/invitations?${await rememberSearch("invitations", data, postedQuery(data))}`);
}
