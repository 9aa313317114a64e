import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import { allOf, raw, type Sql, sql, unionOf } from "#lib/platform/db/sql.ts";
import { afterCursorSql, type Order, orderSql, undatedDay } from "#lib/platform/lists/keyset.ts";
import { maxFound } from "#lib/platform/lists/page.ts";
import { prefixQuery, searchTerms } from "#lib/platform/search-terms.ts";
import type { QueueFilter } from "./queue-filter.ts";

/** Most urgent first; decided ones, the latest first. */
export const queueOrder = ({ state }: QueueFilter): Order => ({
  by: `COALESCE("promisedOn", DATE '${undatedDay}')`,
  direction: state === "GRANTED" || state === "REFUSED" ? "desc" : "asc",
  key: "day",
});

/**
 * The ids of a page's applications, with the column of the queue's order. Statuses are written as literals so that
 * PostgreSQL can use its partial indexes.
 */
export function pageQuery(
  actor: Actor,
  filter: QueueFilter,
  page: { readonly after?: string | undefined; readonly size: number },
): Sql {
  const order = queueOrder(filter);
  const where = conditions(actor, filter);
  const terms = searchTerms(filter.search);
  // For a name that thousands have, as many rows as a person might look through are selected first and then sorted.
  const [from, among] =
    terms.beginnings.length === 0
      ? [sql`"Application" a`, where]
      : [sql`(${foundBy(terms, where)} LIMIT ${raw(String(maxFound))}) AS a`, []];
  return sql`SELECT "id", ${raw(order.by)} AS "key" FROM ${from}
    WHERE ${allOf([...among, afterCursorSql(order, page.after)])} ${orderSql(order)} LIMIT ${page.size}::int`;
}

function conditions(actor: Actor, filter: QueueFilter): readonly (Sql | undefined)[] {
  const own = sql`a."officerId" = ${actor.id}::uuid`;
  // Other officers' cases are not this officer's work. One condition, because PostgreSQL would underestimate the rows
  // of two.
  const isOwnWork =
    filter.state === "OPEN" && filter.search === "" && !filter.assigned && may(actor, "application:decide");
  const holders = {
    me: own,
    nobody: sql`a."officerId" IS NULL`,
    somebody: sql`a."officerId" IS NOT NULL AND a."officerId" <> ${actor.id}::uuid`,
  };
  return [
    isOwnWork ? sql`(a."status" = 'PAID' OR (a."status" = 'IN_REVIEW' AND ${own}))` : raw(statesOf(filter)),
    filter.purpose ? sql`a."purpose" = ${filter.purpose}::"Purpose"` : undefined,
    filter.territory ? sql`a."territory" = ${filter.territory}::text` : undefined,
    filter.assigned && holders[filter.assigned],
  ];
}

/** A search includes decided applications, because it is for a person, not for work. */
function statesOf({ state, search }: QueueFilter): string {
  if (state !== "OPEN") return `a."status" = '${state}'`;
  return search === "" ? `a."status" IN ('PAID', 'IN_REVIEW')` : `a."status" NOT IN ('DRAFT', 'SUBMITTED')`;
}

/** By words, or by the complete number of a visa or of its present passport. */
function foundBy(
  { beginnings, numbers }: ReturnType<typeof searchTerms>,
  where: readonly (Sql | undefined)[],
): Sql {
  const ways = [
    sql`terms_vector(a."searchTerms") @@ ${prefixQuery(beginnings)}::tsquery`,
    // A number in addition to a name narrows the search for the name.
    ...(beginnings.length === numbers.length ? numbers.map(withVisa) : []),
  ];
  return unionOf(
    ways.map(
      (way) => sql`SELECT a."id", a."promisedOn" FROM "Application" a WHERE ${allOf([way, ...where])}`,
    ),
  );
}

const withVisa = (number: string): Sql => sql`a."id" = ANY(ARRAY(SELECT v."applicationId" FROM "Visa" v
  WHERE v."number" = ${number}::text OR v."passportNumber" = ${number}::text))`;
