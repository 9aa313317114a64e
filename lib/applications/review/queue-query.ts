import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import { prefixQuery, searchTerms } from "#lib/platform/search-terms.ts";
import { type QueueCursor, undatedDay } from "./queue-cursor.ts";
import type { QueueFilter } from "./queue-filter.ts";

/** A query with its values, for PostgreSQL. */
export interface Query {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** Found by a search and no more: whoever meets them narrows it. */
export const maxFound = 500;

/**
 * The ids of the applications after a cursor, in the queue's order (keyset paging): most urgent first, decided ones the
 * latest first. States are written out so that PostgreSQL knows its partial indexes to be enough.
 */
export function pageQuery(
  actor: Actor,
  filter: QueueFilter,
  page: { readonly after?: QueueCursor | undefined; readonly size: number },
): Query {
  const values: (string | number)[] = [];
  const value = (given: string | number, type: string): string => `$${values.push(given)}::${type}`;
  const where = conditions(actor, filter, value);
  const due = `COALESCE(a."promisedOn", DATE '${undatedDay}')`;
  const descending = filter.state === "GRANTED" || filter.state === "REFUSED";
  const [beyond, direction] = descending ? ["<", "DESC"] : [">", "ASC"];
  const after = page.after
    ? ` AND (${due}, a."id") ${beyond} (${value(page.after.day, "date")}, ${value(page.after.id, "uuid")})`
    : "";
  const terms = searchTerms(filter.search);
  // A name that thousands have: as many of them as a person might look through are taken as they come, then ordered.
  const from =
    terms.beginnings.length === 0
      ? `"Application" a WHERE ${where.join(" AND ")}`
      : `(${foundBy(terms, where, value)} LIMIT ${maxFound}) AS a WHERE true`;
  return {
    sql: `SELECT a."id" FROM ${from}${after}
      ORDER BY ${due} ${direction}, a."id" ${direction} LIMIT ${value(page.size, "int")}`,
    values,
  };
}

type Value = (given: string | number, type: string) => string;

function conditions(actor: Actor, filter: QueueFilter, value: Value): string[] {
  const own = () => `a."officerId" = ${value(actor.id, "uuid")}`;
  // What others hold is no work of this officer's. One condition, because PostgreSQL would take two for rarer than they are.
  const isOwnWork =
    filter.state === "OPEN" && filter.search === "" && !filter.assigned && may(actor, "application:decide");
  const where = [
    isOwnWork ? `(a."status" = 'PAID' OR (a."status" = 'IN_REVIEW' AND ${own()}))` : statesOf(filter),
  ];
  if (filter.purpose) where.push(`a."purpose" = ${value(filter.purpose, '"Purpose"')}`);
  if (filter.territory) where.push(`a."territory" = ${value(filter.territory, "text")}`);
  if (filter.assigned === "me") where.push(own());
  else if (filter.assigned === "nobody") where.push(`a."officerId" IS NULL`);
  else if (filter.assigned === "somebody") {
    where.push(`a."officerId" IS NOT NULL AND a."officerId" <> ${value(actor.id, "uuid")}`);
  }
  return where;
}

/** A search finds what is decided, too: a person is looked for, not work. */
function statesOf({ state, search }: QueueFilter): string {
  if (state !== "OPEN") return `a."status" = '${state}'`;
  return search === "" ? `a."status" IN ('PAID', 'IN_REVIEW')` : `a."status" NOT IN ('DRAFT', 'SUBMITTED')`;
}

/** By words, or by the whole number of a visa or of the passport that it stands in now. */
function foundBy(
  { beginnings, numbers }: ReturnType<typeof searchTerms>,
  where: readonly string[],
  value: Value,
): string {
  const visas = (number: string) => `ARRAY(SELECT v."applicationId" FROM "Visa" v
    WHERE v."number" = ${value(number, "text")} OR v."passportNumber" = ${value(number, "text")})`;
  const ways = [
    `terms_vector(a."searchTerms") @@ ${value(prefixQuery(beginnings), "tsquery")}`,
    // A number beside a name narrows the name.
    ...(beginnings.length === numbers.length
      ? numbers.map((number) => `a."id" = ANY(${visas(number)})`)
      : []),
  ];
  return ways
    .map((way) => `SELECT a."id", a."promisedOn" FROM "Application" a WHERE ${[way, ...where].join(" AND ")}`)
    .join(" UNION ");
}
