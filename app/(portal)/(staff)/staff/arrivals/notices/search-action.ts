"use server";

import { redirect } from "next/navigation";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { guard } from "#lib/web/guard.ts";
import { rememberSearch } from "#lib/web/search-cookie.ts";
import { filterQuery, readFilter } from "./read-filter.ts";

/** Names and numbers are searched for by a post: they stand in no address. */
export async function searchAction(data: FormData): Promise<void> {
  await guard("arrival:read");
  const asked = Object.fromEntries(new URLSearchParams(formReader(data).text("query")));
  const kept = await rememberSearch("staff-arrivals", data, filterQuery(readFilter(asked, "")));
  redirect(`/staff/arrivals/notices?${kept}`);
}
