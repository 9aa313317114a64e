import { addDays } from "#lib/domain/plain-date.ts";
import { instantInAlmaty } from "#lib/platform/clock.ts";
import { allOf, raw, type Sql, sql, textsOf } from "#lib/platform/db/sql.ts";
import { afterCursorSql, type Order, orderSql } from "#lib/platform/lists/keyset.ts";
import type { EventFilter } from "./event-filter.ts";

/** Newest first, by instant and number: each filter has an index in this order. */
export const eventOrder: Order = { by: '"at"', direction: "desc", key: "instant", id: "number" };

/**
 * A page of events.
 * @param subjectIds the ids meant by the filter's subject
 */
export function eventQuery(
  { actor, action, from, to }: EventFilter,
  subjectIds: readonly string[] | undefined,
  page: { readonly after?: string | undefined; readonly size: number },
): Sql {
  const where = allOf([
    actor ? sql`"actorId" = ${actor}::text::uuid` : undefined,
    action ? sql`"action" = ${action}::text` : undefined,
    subjectIds && sql`"subjectId" IN (${textsOf(subjectIds)})`,
    from ? sql`"at" >= ${instantInAlmaty(from).toISOString()}::text::timestamptz` : undefined,
    to ? sql`"at" < ${instantInAlmaty(addDays(to, 1)).toISOString()}::text::timestamptz` : undefined,
    afterCursorSql(eventOrder, page.after),
  ]);
  return sql`SELECT e."id"::text AS "id", e."at", e."actorId"::text AS "actorId", e."actorRole", e."action",
      e."subjectType", e."subjectId", e."detail", u."email" AS "actorEmail"
    FROM (SELECT * FROM "AuditEvent" WHERE ${where} ${orderSql(eventOrder)}
      LIMIT ${raw(String(Math.trunc(page.size)))}) e
    LEFT JOIN "User" u ON u."id" = e."actorId"
    ORDER BY e."at" DESC, e."id" DESC`;
}

/** The existing actions: one step through the index for each, however many events there are. */
export const actionsQuery = `
  WITH RECURSIVE known AS (
    (SELECT "action" FROM "AuditEvent" ORDER BY "action" LIMIT 1)
    UNION ALL
    SELECT (SELECT e."action" FROM "AuditEvent" e WHERE e."action" > known."action" ORDER BY e."action" LIMIT 1)
    FROM known WHERE known."action" IS NOT NULL
  ) SELECT "action" FROM known WHERE "action" IS NOT NULL`;
