"use server";

import { redirect } from "next/navigation";
import { guard } from "#lib/web/guard.ts";
import { rememberSearch } from "#lib/web/search-cookie.ts";

/** Hosts may be people: what is searched for is posted and stands in no address. */
export async function searchAction(data: FormData): Promise<void> {
  await guard("organisation:read");
  redirect(
    `/staff/organisations?${await rememberSearch("staff-organisations", data, new URLSearchParams())}`,
  );
}
