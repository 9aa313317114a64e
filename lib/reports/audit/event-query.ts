import { addDays, type PlainDate } from "#lib/domain/plain-date.ts";
import type { EventFilter } from "./event-filter.ts";

/** A query with its values, for PostgreSQL. */
export interface EventQuery {
  readonly sql: string;
  readonly values: readonly string[];
}

/** A place in the chain, as an address carries it: the event's instant in milliseconds and its number. */
const cursorPattern = /^(\d{1,15})-(\d{1,18})$/;

/** Where a page ends. */
export const eventCursor = (event: { readonly at: Date; readonly id: string }): string =>
  `${event.at.getTime()}-${event.id}`;

/**
 * Events, newest first, `size` at most, after the cursor (keyset paging by instant and number: each filter has an index in
 * that order). A cursor that makes no sense is the first page.
 * @param subjectIds what the filter's subject stands for
 */
export function eventQuery(
  { actorId, action, from, to }: EventFilter,
  subjectIds: readonly string[] | undefined,
  page: { readonly after?: string | undefined; readonly size: number },
): EventQuery {
  const values: string[] = [];
  const value = (given: string): string => `$${values.push(given)}::text`;
  const where: string[] = [];
  if (actorId) where.push(`e."actorId" = ${value(actorId)}::uuid`);
  if (action) where.push(`e."action" = ${value(action)}`);
  if (subjectIds) where.push(`e."subjectId" IN (${subjectIds.map(value).join(", ") || "NULL"})`);
  if (from) where.push(`e."at" >= ${value(beginOf(from))}::timestamptz`);
  if (to) where.push(`e."at" < ${value(beginOf(addDays(to, 1)))}::timestamptz`);
  const [, at, id] = cursorPattern.exec(page.after ?? "") ?? [];
  if (at && id) {
    where.push(`(e."at", e."id") < (to_timestamp(${value(at)}::numeric / 1000), ${value(id)}::bigint)`);
  }
  return {
    sql: `SELECT e."id"::text AS "id", e."at", e."actorId"::text AS "actorId", e."actorRole", e."action",
        e."subjectType", e."subjectId", e."detail", u."email" AS "actorEmail"
      FROM (SELECT * FROM "AuditEvent" e ${where.length > 0 ? `WHERE ${where.join(" AND ")}` : ""}
        ORDER BY e."at" DESC, e."id" DESC LIMIT ${Math.trunc(page.size)}) e
      LEFT JOIN "User" u ON u."id" = e."actorId"
      ORDER BY e."at" DESC, e."id" DESC`,
    values,
  };
}

/** Almaty is five hours ahead of UTC, since 2024-03-01 and without summer time. */
const beginOf = (day: PlainDate): string => `${day}T00:00:00+05:00`;

/** Every action there is: one step through the index for each, however many events there are. */
export const actionsQuery = `
  WITH RECURSIVE known AS (
    (SELECT "action" FROM "AuditEvent" ORDER BY "action" LIMIT 1)
    UNION ALL
    SELECT (SELECT e."action" FROM "AuditEvent" e WHERE e."action" > known."action" ORDER BY e."action" LIMIT 1)
    FROM known WHERE known."action" IS NOT NULL
  ) SELECT "action" FROM known WHERE "action" IS NOT NULL`;
