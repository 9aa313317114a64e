"use server";

import { redirect } from "next/navigation";
import { claimNext } from "#lib/applications/review/next-case.ts";
import { queueQuery, readQueueFilter } from "#lib/applications/review/queue-filter.ts";
import { dropFilter, saveFilter } from "#lib/applications/review/saved-filters.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { guard } from "#lib/web/guard.ts";
import { rememberSearch } from "#lib/web/search-cookie.ts";

const filterIn = (data: FormData) =>
  readQueueFilter(Object.fromEntries(new URLSearchParams(formReader(data).text("query"))), "");

const address = (query: URLSearchParams): string => (query.size > 0 ? `/staff?${query}` : "/staff");

/** Names and numbers are searched for by a post: they stand in no address. */
export async function searchAction(data: FormData): Promise<void> {
  await guard("application:read");
  redirect(address(await rememberSearch("queue", data, queueQuery(filterIn(data)))));
}

/** The most urgent free application becomes this officer's and is opened. */
export async function nextAction(data: FormData): Promise<void> {
  const { actor } = await guard("application:decide");
  const filter = filterIn(data);
  const id = await claimNext(actor, filter);
  if (id) redirect(`/staff/applications/${id}`);
  const query = queueQuery(filter);
  query.set("said", "none-left");
  redirect(address(query));
}

export async function saveFilterAction(data: FormData): Promise<void> {
  const { actor } = await guard("application:read");
  const filter = filterIn(data);
  const saved = await saveFilter(actor, formReader(data).text("name"), filter);
  const query = queueQuery(filter);
  if (!saved.ok) query.set("said", saved.problem.kind);
  redirect(address(query));
}

export async function dropFilterAction(data: FormData): Promise<void> {
  const { actor } = await guard("application:read");
  await dropFilter(actor, formReader(data).text("filter"));
  redirect(address(queueQuery(filterIn(data))));
}
