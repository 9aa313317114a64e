"use server";

import { redirect } from "next/navigation";
import { claimNext } from "#lib/applications/review/next-case.ts";
import { queueFilter } from "#lib/applications/review/queue-filter.ts";
import { dropFilter, saveFilter } from "#lib/applications/review/saved-filters.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { withQuery } from "#lib/platform/lists/view.ts";
import { guard } from "#lib/web/guard.ts";
import { queue } from "./list.ts";

const filterIn = (data: FormData) =>
  queueFilter.read(Object.fromEntries(new URLSearchParams(formReader(data).text("query"))));

const address = (query: URLSearchParams): string => withQuery(queue.base, query);

export const searchAction = queue.search;

/** The most urgent free application becomes this officer's and is opened. */
export async function nextAction(data: FormData): Promise<void> {
  const { actor } = await guard("application:decide");
  const filter = filterIn(data);
  const id = await claimNext(actor, filter);
  if (id) redirect(`/staff/applications/${id}`);
  const query = queueFilter.query(filter);
  query.set("said", "none-left");
  redirect(address(query));
}

export async function saveFilterAction(data: FormData): Promise<void> {
  const { actor } = await guard("application:read");
  const filter = filterIn(data);
  const saved = await saveFilter(actor, formReader(data).text("name"), filter);
  const query = queueFilter.query(filter);
  if (!saved.ok) query.set("said", saved.problem.kind);
  redirect(address(query));
}

export async function dropFilterAction(data: FormData): Promise<void> {
  const { actor } = await guard("application:read");
  await dropFilter(actor, formReader(data).text("filter"));
  redirect(address(queueFilter.query(filterIn(data))));
}
