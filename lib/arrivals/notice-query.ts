import type { PlainDate } from "#lib/domain/plain-date.ts";
import { allOf, raw, type Sql, sql } from "#lib/platform/db/sql.ts";
import { afterCursorSql, type Order, orderSql } from "#lib/platform/lists/keyset.ts";
import { type ArrivalActor, ownNotices } from "./arrival-actor.ts";
import { type NoticeFilter, type NoticeSort, sortOf } from "./list-filter.ts";
import { noticeQuery } from "./search-terms.ts";

/**
 * The orders of lists of notices. Names are not part of cursors; they are looked up by the id of the page's last
 * notice.
 */
export const noticeOrders: Readonly<Record<NoticeSort, Order>> = {
  arrival: { by: '"arrivalOn"', direction: "desc", key: "day" },
  deadline: { by: '"deadlineOn"', direction: "asc", key: "day" },
  name: { by: '"sortName"', direction: "asc", key: "name" },
};

/**
 * The conditions of a filter among an actor's own notices. In SQL, because Prisma's client cannot search searchTerms.
 */
function conditions(actor: ArrivalActor, filter: NoticeFilter, today: PlainDate) {
  const { organisationId, propertyId: ownProperty } = ownNotices(actor);
  const lists: Readonly<Record<NoticeFilter["list"], Sql | undefined>> = {
    expected: sql`"stage" = 'EXPECTED' AND "deadlineOn" >= ${today}::date`,
    overdue: sql`"stage" = 'EXPECTED' AND "deadlineOn" < ${today}::date`,
    present: sql`"stage" = 'PRESENT'`,
    departed: sql`"stage" = 'DEPARTED'`,
    undone: sql`"stage" = 'UNDONE'`,
    all: undefined,
  };
  const where = [
    sql`"organisationId" = ${organisationId}::uuid`,
    ownProperty ? sql`"propertyId" = ${ownProperty}::uuid` : undefined,
    lists[filter.list],
    filter.property ? sql`"propertyId" = ${filter.property}::uuid` : undefined,
    filter.late ? sql`"late"` : undefined,
    filter.from ? sql`"arrivalOn" >= ${filter.from}::date` : undefined,
    filter.to ? sql`"arrivalOn" <= ${filter.to}::date` : undefined,
  ];
  const words = noticeQuery({ organisationId }, filter.search);
  if (words === undefined) return { found: sql``, from: raw('"ArrivalNotice"'), where };
  // Search first and sort afterwards: otherwise PostgreSQL scans a long list in its order, hoping to fill a page soon.
  const found = sql`WITH "found" AS MATERIALIZED (SELECT * FROM "ArrivalNotice"
    WHERE terms_vector("searchTerms") @@ ${words}::tsquery)`;
  return { found, from: raw('"found"'), where };
}

/** The ids of a page's notices, with the column of the order. */
export function pageQuery(
  actor: ArrivalActor,
  filter: NoticeFilter,
  page: { readonly today: PlainDate; readonly after?: string | undefined; readonly size: number },
): Sql {
  const { found, from, where } = conditions(actor, filter, page.today);
  const order = noticeOrders[sortOf(filter)];
  const by = raw(order.by);
  const after = afterCursorSql(
    order,
    page.after,
    (id) => sql`SELECT ${by}, "id" FROM "ArrivalNotice"
      WHERE "id" = ${id}::uuid AND "organisationId" = ${actor.organisationId}::uuid`,
  );
  return sql`${found} SELECT "id", ${by} AS "key" FROM ${from} WHERE ${allOf([...where, after])}
    ${orderSql(order)} LIMIT ${page.size}::int`;
}

/** The number of notices that a filter finds, counted up to `max`. */
export function countQuery(
  actor: ArrivalActor,
  filter: NoticeFilter,
  { today, max }: { readonly today: PlainDate; readonly max: number },
): Sql {
  const { found, from, where } = conditions(actor, filter, today);
  // The order does not matter for counting, but makes PostgreSQL use the index even if nearly all notices are one
  // host's.
  const by = raw(noticeOrders[sortOf(filter)].by);
  return sql`${found} SELECT count(*)::int AS "count" FROM (SELECT 1 FROM ${from}
    WHERE ${allOf(where)} ORDER BY ${by} LIMIT ${max}::int) AS "found"`;
}
