"use server";

import { redirect } from "next/navigation";
import { rolesThatMay } from "#lib/accounts/rights.ts";
import { requireActor } from "#lib/web/request.ts";
import { rememberSearch } from "#lib/web/search-cookie.ts";
import { postedQuery } from "./read-filter.ts";

/** Names and numbers are searched for by a post: they stand in no address. */
export async function searchAction(data: FormData): Promise<void> {
  await requireActor(...rolesThatMay("invitation:own"));
  redirect(`/host/invitations?${await rememberSearch("invitations", data, postedQuery(data))}`);
}
