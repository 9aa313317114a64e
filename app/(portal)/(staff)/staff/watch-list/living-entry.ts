import { notFound, redirect } from "next/navigation";
import { rolesThatMay } from "#lib/accounts/rights.ts";
import { findEntry } from "#lib/watch-list/find-entries.ts";
import { requireActor } from "#lib/web/request.ts";

/** An entry that can still be changed, for those who may; one that has ended leads to its own page, which says so. */
export async function livingEntry(id: string) {
  const entry = await findEntry(await requireActor(...rolesThatMay("watchlist:edit")), id);
  if (entry === undefined) notFound();
  const path = `/staff/watch-list/${entry.id}`;
  if (entry.state === "ended") redirect(path);
  return { entry, path };
}
