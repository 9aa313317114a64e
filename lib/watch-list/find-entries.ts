import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import { recordRead } from "#lib/audit/record-read.ts";
import { nameBeginnings } from "#lib/domain/names/name-key.ts";
import { comparedNumber } from "#lib/domain/names/same-person.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { prefixQuery } from "#lib/platform/search-terms.ts";
import { entryOf, type WatchEntry } from "./entry.ts";

/** Which entries of the list: those that meet people now, those whose last day has passed, those ended by hand. */
export const WATCH_STATES = ["in-force", "expired", "ended"] as const;

export interface WatchFilter {
  readonly state: (typeof WATCH_STATES)[number];
  /** A name in any spelling or a passport's number, from their beginnings; empty for all. */
  readonly search: string;
}

export interface WatchPage {
  readonly entries: readonly WatchEntry[];
  /** Asks for the page after this one; undefined on the last. */
  readonly next: string | undefined;
}

const pageSize = 50;

/** A page of the list, the newest entries first. That it was read is an event. Nothing for whoever sees matches only. */
export async function listEntries(actor: Actor, filter: WatchFilter, after?: string): Promise<WatchPage> {
  if (!may(actor, "watchlist:list")) return { entries: [], next: undefined };
  const rows = await idsOf(filter, after, pageSize + 1);
  const entries = await byIds(rows.slice(0, pageSize));
  await recordRead({
    actor,
    action: "watchlist.list",
    subjectType: "watch-list",
    subjectId: filter.state,
    detail: { found: entries.length, searched: filter.search !== "" },
  });
  return { entries, next: rows.length > pageSize ? entries.at(-1)?.id : undefined };
}

/** One entry; that it was read is an event. Undefined for whoever may not read the list. */
export async function findEntry(actor: Actor, id: string): Promise<WatchEntry | undefined> {
  if (!may(actor, "watchlist:list") || !z.uuid().safeParse(id).success) return undefined;
  const row = await db().watchEntry.findUnique({ where: { id } });
  if (row === null) return undefined;
  await recordRead({ actor, action: "watchlist.read", subjectType: "watch-entry", subjectId: id });
  return entryOf(row);
}

/** Ids in the list's order, for use cases that have checked who asks. `after` is the last id of the page before. */
export async function idsOf(
  { state, search }: WatchFilter,
  after: string | undefined,
  size: number,
): Promise<readonly string[]> {
  const values: (string | number)[] = [];
  const value = (given: string | number, type: string) => `$${values.push(given)}::${type}`;
  const today = value(todayInAlmaty(), "date");
  const where = {
    "in-force": `"endedAt" IS NULL AND "expiresOn" >= ${today}`,
    expired: `"endedAt" IS NULL AND "expiresOn" < ${today}`,
    ended: `"endedAt" IS NOT NULL AND ${today} IS NOT NULL`,
  }[state];
  const words = wordsOf(search);
  const found = words.length > 0 ? ` AND terms_vector("searchTerms") @@ ${value(words, "tsquery")}` : "";
  const beyond = z.uuid().safeParse(after).success
    ? ` AND ("createdAt", "id") < (SELECT "createdAt", "id" FROM "WatchEntry" WHERE "id" = ${value(after ?? "", "uuid")})`
    : "";
  const rows = await db().$queryRawUnsafe<{ id: string }[]>(
    `SELECT "id" FROM "WatchEntry" WHERE ${where}${found}${beyond}
     ORDER BY "createdAt" DESC, "id" DESC LIMIT ${value(size, "int")}`,
    ...values,
  );
  return rows.map(({ id }) => id);
}

/** The entries with these ids, in their order, for use cases that have checked who asks. */
export async function byIds(ids: readonly string[]): Promise<readonly WatchEntry[]> {
  const rows = await db().watchEntry.findMany({ where: { id: { in: [...ids] } } });
  const entries = new Map(rows.map((row) => [row.id, entryOf(row)]));
  return ids.flatMap((id) => entries.get(id) ?? []);
}

/**
 * The words as PostgreSQL looks for them: all of them, each from its beginning, or a number that was typed with spaces as
 * a whole. They hold letters and digits alone.
 */
function wordsOf(typed: string): string {
  const text = typed.trim().slice(0, 200);
  const words = text
    .split(/[\s,;]+/)
    .flatMap((part) => (/\p{N}/u.test(part) ? [[comparedNumber(part)]] : nameBeginnings(part)))
    .slice(0, 6);
  const all = prefixQuery(words);
  return words.length > 1 && /\p{N}/u.test(text) ? `(${all}) | '${comparedNumber(text)}':*` : all;
}
