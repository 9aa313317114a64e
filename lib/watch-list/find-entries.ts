import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordRead } from "#lib/audit/record-read.ts";
import { nameBeginnings } from "#lib/domain/names/name-key.ts";
import { comparedNumber } from "#lib/domain/names/same-person.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { allOf, sql } from "#lib/platform/db/sql.ts";
import { type FilterOf, listFilter, search, tab } from "#lib/platform/lists/filter.ts";
import { afterCursorSql, cursorOf, type Order, orderSql } from "#lib/platform/lists/keyset.ts";
import { type Page, type PageAsked, pageOf, pageSize } from "#lib/platform/lists/page.ts";
import { prefixQuery } from "#lib/platform/search-terms.ts";
import { entryOf, type WatchEntry } from "./entry.ts";

/** The states of entries: in force, expired after their last day, ended by hand. */
export const WATCH_STATES = ["in-force", "expired", "ended"] as const;

/** A search is by the beginnings of a name in any spelling or of a passport number. */
export const watchFilter = listFilter({ search, state: tab(WATCH_STATES, "in-force") });
export type WatchFilter = FilterOf<typeof watchFilter>;

const newestFirst: Order = { by: '"createdAt"', direction: "desc", key: "instant" };

/** One entry; undefined when there is none. The call is audited. */
export async function findEntry(
  actor: Granted<"watchlist:list">,
  id: string,
): Promise<WatchEntry | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await db().watchEntry.findUnique({ where: { id } });
  if (row === null) return undefined;
  await recordRead({ actor, action: "watchlist.read", subjectId: id });
  return entryOf(row);
}

/** A page of the list, the newest entries first. */
export async function listEntries(
  _actor: Granted<"watchlist:list">,
  { state, search: typed }: WatchFilter,
  { after, size = pageSize }: PageAsked = {},
): Promise<Page<WatchEntry>> {
  const today = todayInAlmaty();
  const states = {
    "in-force": sql`"endedAt" IS NULL AND "expiresOn" >= ${today}::date`,
    expired: sql`"endedAt" IS NULL AND "expiresOn" < ${today}::date`,
    ended: sql`"endedAt" IS NOT NULL`,
  };
  const words = wordsOf(typed);
  const where = allOf([
    states[state],
    words === "" ? undefined : sql`terms_vector("searchTerms") @@ ${words}::tsquery`,
    afterCursorSql(newestFirst, after),
  ]);
  const found = await db().$queryRaw<{ id: string; createdAt: Date }[]>`
    SELECT "id", "createdAt" FROM "WatchEntry" WHERE ${where} ${orderSql(newestFirst)} LIMIT ${size + 1}::int`;
  const page = pageOf(found, size, ({ createdAt, id }) => cursorOf(newestFirst, createdAt, id));
  const ids = page.rows.map(({ id }) => id);
  const rows = await db().watchEntry.findMany({ where: { id: { in: ids } } });
  const entries = new Map(rows.map((row) => [row.id, entryOf(row)]));
  return { rows: ids.flatMap((id) => entries.get(id) ?? []), next: page.next };
}

/**
 * The words as a PostgreSQL query: all of them, each as a prefix, or a number typed with spaces as a whole. They
 * contain only letters and digits.
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
