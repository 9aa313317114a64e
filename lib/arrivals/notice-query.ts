import type { PlainDate } from "#lib/domain/plain-date.ts";
import { type ArrivalActor, ownNotices } from "./arrival-actor.ts";
import type { NoticeFilter, NoticeSort } from "./list-filter.ts";
import { noticeQuery } from "./search-terms.ts";

/** A query with its values, for PostgreSQL. */
export interface Query {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

const orders: Readonly<Record<NoticeSort, { readonly column: string; readonly descending: boolean }>> = {
  arrival: { column: '"arrivalOn"', descending: true },
  deadline: { column: '"deadlineOn"', descending: false },
  name: { column: '"sortName"', descending: false },
};

/** The conditions of a filter among an actor's own notices. Prisma's client knows no search by searchTerms: hence by hand. */
function conditions(actor: ArrivalActor, filter: NoticeFilter, today: PlainDate) {
  const values: (string | number)[] = [];
  const value = (given: string | number, type: string): string => `$${values.push(given)}::${type}`;
  const { organisationId, propertyId: ownProperty } = ownNotices(actor);
  const where = [`"organisationId" = ${value(organisationId, "uuid")}`];
  if (ownProperty) where.push(`"propertyId" = ${value(ownProperty, "uuid")}`);
  switch (filter.list) {
    case "expected":
      where.push(`"stage" = 'EXPECTED'`, `"deadlineOn" >= ${value(today, "date")}`);
      break;
    case "overdue":
      where.push(`"stage" = 'EXPECTED'`, `"deadlineOn" < ${value(today, "date")}`);
      break;
    case "present":
    case "departed":
    case "undone":
      where.push(`"stage" = '${filter.list.toUpperCase()}'`);
      break;
    default:
  }
  if (filter.propertyId) where.push(`"propertyId" = ${value(filter.propertyId, "uuid")}`);
  if (filter.lateOnly) where.push(`"late"`);
  if (filter.from) where.push(`"arrivalOn" >= ${value(filter.from, "date")}`);
  if (filter.to) where.push(`"arrivalOn" <= ${value(filter.to, "date")}`);
  const words = noticeQuery({ organisationId }, filter.search);
  if (words === undefined) return { from: '"ArrivalNotice"', found: "", where, values, value };
  // Found before anything is put in order: else PostgreSQL walks a long list in its order, hoping to find a page soon.
  const found = `WITH "found" AS MATERIALIZED (SELECT * FROM "ArrivalNotice"
    WHERE terms_vector("searchTerms") @@ ${value(words, "tsquery")})`;
  return { from: '"found"', found, where, values, value };
}

/**
 * The ids of the notices after the one with id `after`, in the filter's order (keyset paging). An `after` that is none
 * of the actor's begins anew.
 */
export function pageQuery(
  actor: ArrivalActor,
  filter: NoticeFilter,
  page: { readonly today: PlainDate; readonly after?: string | undefined; readonly size: number },
): Query {
  const { from, found, where, values, value } = conditions(actor, filter, page.today);
  const { column, descending } = orders[filter.sort];
  const direction = descending ? "DESC" : "ASC";
  if (page.after) {
    const last = `SELECT ${column}, "id" FROM "ArrivalNotice" WHERE "id" = ${value(page.after, "uuid")} AND "organisationId" = $1::uuid`;
    where.push(`(${column}, "id") ${descending ? "<" : ">"} (${last})`);
  }
  return {
    sql: `${found} SELECT "id" FROM ${from} WHERE ${where.join(" AND ")}
      ORDER BY ${column} ${direction}, "id" ${direction} LIMIT ${value(page.size, "int")}`,
    values,
  };
}

/** How many notices a filter finds, counted no further than `most`. */
export function countQuery(
  actor: ArrivalActor,
  filter: NoticeFilter,
  { today, max }: { readonly today: PlainDate; readonly max: number },
): Query {
  const { from, found, where, values, value } = conditions(actor, filter, today);
  // The order counts nothing, but leads PostgreSQL to the index even where nearly all notices are one host's.
  const { column } = orders[filter.sort];
  return {
    sql: `${found} SELECT count(*)::int AS "count" FROM (SELECT 1 FROM ${from}
      WHERE ${where.join(" AND ")} ORDER BY ${column} LIMIT ${value(max, "int")}) AS "found"`,
    values,
  };
}
