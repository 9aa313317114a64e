import { notFound, redirect } from "next/navigation";
import { findEntry } from "#lib/watch-list/find-entries.ts";
import { guard } from "#lib/web/guard.ts";

/** An entry that can still be changed, for those who may; redirects to the entry's own page if it has ended. */
export async function activeEntry(id: string) {
  const { actor, locale } = await guard("watchlist:edit");
  const entry = await findEntry(actor, id);
  if (entry === undefined) notFound();
  const path = `/staff/watch-list/${entry.id}`;
  if (entry.state === "ended") redirect(path);
  return { locale, entry, path };
}
