import { z } from "zod";
import { type PlainDate, plainDate } from "#lib/domain/plain-date.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import { raw, type Sql, sql } from "#lib/platform/db/sql.ts";

/**
 * The order of a list: by a column, then by id, so that all rows differ and a page begins exactly after the previous
 * one, regardless of rows added meanwhile (keyset paging).
 */
export interface Order<Column extends string = string> {
  /** A field's name for the client, or a column or expression for SQL. */
  readonly by: Column;
  readonly direction: "asc" | "desc";
  /**
   * The type of the column. A `name` is personal data and not part of the cursor, so it is looked up by the row's id.
   */
  readonly key: "day" | "instant" | "name";
  /** The type of ids; UUIDs by default. */
  readonly id?: "uuid" | "number";
}

/** Represents an unknown date, after all known ones. */
export const undatedDay = "9999-12-31" as PlainDate;

/** The row after which a page begins. */
type Place =
  | { readonly key: "day"; readonly value: PlainDate; readonly id: string }
  | { readonly key: "instant"; readonly value: Date; readonly id: string }
  | { readonly key: "name"; readonly id: string };

/** The cursor of a page that ends with a row; opaque, and free of personal data. */
export function cursorOf({ key }: Order, value: Date | null, id: string): string {
  if (key === "name") return id;
  if (key === "instant") return `${value?.getTime()}_${id}`;
  return `${value === null ? undatedDay : fromDbDate(value)}_${id}`;
}

const idPatterns = { uuid: z.uuid(), number: z.string().regex(/^\d{1,18}$/) };

/** The place given by a cursor in an address; undefined (the first page) if it is invalid. */
function readCursor({ key, id: kind = "uuid" }: Order, cursor: string | undefined): Place | undefined {
  const parts = cursor?.split("_") ?? [];
  const id = parts.pop();
  const [typed = "", ...more] = parts;
  if (id === undefined || more.length > 0 || !idPatterns[kind].safeParse(id).success) return undefined;
  if (key === "name") return typed === "" ? { key, id } : undefined;
  if (key === "instant")
    return /^\d{1,14}$/.test(typed) ? { key, value: new Date(Number(typed)), id } : undefined;
  const value = plainDate(typed);
  return value && { key, value, id };
}

/** An order that the database client supports. */
type ClientOrder<Column extends string> = Order<Column> & { readonly key: "day" | "instant" };

/** The order for the client. */
export const orderBy = <Column extends string>({ by, direction }: ClientOrder<Column>) => [
  { [by]: direction } as Record<Column, "asc" | "desc">,
  { id: direction },
];

/** The client's condition for rows after a cursor: all rows if the cursor is invalid. */
export function afterCursor<Column extends string>(order: ClientOrder<Column>, cursor: string | undefined) {
  const place = readCursor(order, cursor);
  if (place === undefined || place.key === "name") return {};
  const value = place.key === "day" ? toDbDate(place.value) : place.value;
  const beyond = order.direction === "asc" ? { gt: value } : { lt: value };
  return {
    OR: [
      { [order.by]: beyond } as Record<Column, typeof beyond>,
      {
        ...({ [order.by]: value } as Record<Column, Date>),
        id: order.direction === "asc" ? { gt: place.id } : { lt: place.id },
      },
    ],
  };
}

/** The order as SQL. */
export function orderSql({ by, direction }: Order): Sql {
  const [column, way] = [raw(by), raw(direction)];
  return sql`ORDER BY ${column} ${way}, "id" ${way}`;
}

/**
 * The SQL condition for rows after a cursor; undefined (all rows) if the cursor is invalid.
 * @param keyOf selects column and id of a row by its id, if the cursor may not contain the column's value
 */
export function afterCursorSql(
  order: Order,
  cursor: string | undefined,
  keyOf?: (id: string) => Sql,
): Sql | undefined {
  const place = readCursor(order, cursor);
  if (place === undefined) return undefined;
  const id = order.id === "number" ? sql`${place.id}::text::bigint` : sql`${place.id}::uuid`;
  const [column, beyond] = [raw(order.by), raw(order.direction === "asc" ? ">" : "<")];
  if (place.key === "name") return keyOf && sql`(${column}, "id") ${beyond} (${keyOf(place.id)})`;
  const value =
    place.key === "day" ? sql`${place.value}::date` : sql`${place.value.toISOString()}::text::timestamptz`;
  return sql`(${column}, "id") ${beyond} (${value}, ${id})`;
}
