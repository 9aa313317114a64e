import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { env } from "#lib/platform/env.ts";
import { brokenChecks, brokenUniques, type Columns, validRows } from "../../support/broken-promises.ts";
import { resetDb } from "../../support/reset-db.ts";

let client: pg.Client;
let columns: readonly Column[];

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  /** The first value, if the type is an enum. */
  readonly first: string | null;
}

beforeAll(async () => {
  await resetDb();
  client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  const { rows } = await client.query<Column>(`
    SELECT relname AS table, attname AS name, typname AS type, attnotnull AS required,
      (SELECT enumlabel FROM pg_enum WHERE enumtypid = t.oid ORDER BY enumsortorder LIMIT 1) AS first
    FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid JOIN pg_type t ON t.oid = atttypid
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped`);
  columns = rows;
});
afterAll(() => client.end());

/** A value of the right type, the same for every column of a row except its ids. */
const madeUp: Readonly<Record<string, () => unknown>> = {
  uuid: () => crypto.randomUUID(),
  text: () => "specimen",
  int4: () => 1,
  int8: () => 1,
  bool: () => false,
  date: () => "2026-12-01",
  timestamptz: () => "2026-11-30T00:00:00Z",
  jsonb: () => ({}),
  bytea: () => "\\x00",
};

function rowOf(table: string, changes: Columns = {}): Columns {
  const needed = columns.filter((column) => column.table === table && column.required);
  const values = needed.map(({ name, type, first }) => [name, first ?? madeUp[type]?.()]);
  return { ...Object.fromEntries(values), ...validRows[table], ...changes };
}

/**
 * Inserts rows without foreign keys and triggers, and rolls back. @returns the name of the invariant that refused one
 */
async function refusedBy(table: string, ...rows: readonly Columns[]): Promise<string | undefined> {
  await client.query("BEGIN; SET LOCAL session_replication_role = replica");
  try {
    for (const row of rows)
      await client.query(`INSERT INTO "${table}" SELECT * FROM jsonb_populate_record(NULL::"${table}", $1)`, [
        row,
      ]);
    return undefined;
  } catch (fault) {
    return (fault as pg.DatabaseError).constraint ?? String(fault);
  } finally {
    await client.query("ROLLBACK");
  }
}

const tableOf = (name: string): string => name.slice(0, name.indexOf("_"));

const namesOf = async (sql: string): Promise<readonly string[]> =>
  (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name).sort();

const ours = "connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE '\\_%'";
const checkNames = `SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND ${ours}`;
const uniqueNames = `SELECT indexrelid::regclass::text AS name FROM pg_index
  WHERE indisunique AND indpred IS NOT NULL AND indrelid::regclass::text NOT LIKE '%.%'`;
const triggerNames = `SELECT conname AS name FROM pg_constraint WHERE contype = 't' AND ${ours}`;

const unquoted = (names: readonly string[]) => names.map((name) => name.replaceAll('"', "")).sort();

test("a valid row of every table is accepted", async () => {
  for (const table of new Set([...Object.keys(brokenChecks), ...Object.keys(brokenUniques)].map(tableOf)))
    expect([table, await refusedBy(table, rowOf(table))]).toEqual([table, undefined]);
});

test.each(Object.entries(brokenChecks))("%s refuses what breaks it", async (name, changes) => {
  expect(await refusedBy(tableOf(name), rowOf(tableOf(name), changes))).toBe(name);
});

test.each(Object.entries(brokenUniques))("%s refuses a second row", async (name, { shared, second }) => {
  const table = tableOf(name);
  expect(await refusedBy(table, rowOf(table, shared), rowOf(table, { ...shared, ...second }))).toBe(name);
});

describe("the amount of an order", () => {
  const ids = { orderId: crypto.randomUUID(), applicationId: crypto.randomUUID() };
  const write = async (orderAmount: number, itemAmount: number): Promise<string | undefined> => {
    await client.query("BEGIN");
    try {
      await client.query(`SET LOCAL session_replication_role = replica`);
      const application = rowOf("Application", { id: ids.applicationId });
      await client.query(
        `INSERT INTO "Application" SELECT * FROM jsonb_populate_record(NULL::"Application", $1)`,
        [application],
      );
      await client.query(`SET LOCAL session_replication_role = origin`);
      await client.query(`INSERT INTO "Order" ("id", "amount", "currency") VALUES ($1, $2, 'USD')`, [
        ids.orderId,
        orderAmount,
      ]);
      await client.query(
        `INSERT INTO "OrderItem" ("orderId", "applicationId", "amount") VALUES ($1, $2, $3)`,
        [ids.orderId, ids.applicationId, itemAmount],
      );
      await client.query("SET CONSTRAINTS ALL IMMEDIATE");
      return undefined;
    } catch (fault) {
      return (fault as pg.DatabaseError).constraint ?? String(fault);
    } finally {
      await client.query("ROLLBACK");
    }
  };

  test("is the sum of its items when the transaction ends", async () => {
    expect(await write(6000, 6000)).toBeUndefined();
    expect(await write(6000, 5999)).toBe("Order_amount_is_sum_of_items");
  });
});

test("every invariant of the database is violated here once and listed in docs/invariants.md, and no other", async () => {
  const checks = unquoted(await namesOf(checkNames));
  const uniques = unquoted(await namesOf(uniqueNames));
  const triggers = unquoted(await namesOf(triggerNames));
  expect(Object.keys(brokenChecks).sort()).toEqual(checks);
  expect(Object.keys(brokenUniques).sort()).toEqual(uniques);
  expect(triggers).toEqual(["OrderItem_amount_adds_up", "Order_amount_is_sum_of_items"]);
  const document = readFileSync("docs/invariants.md", "utf8");
  const told = [...document.matchAll(/^\| `(\w+_\w+)` \|/gm)].map(([, name]) => name).sort();
  expect(told).toEqual([...checks, ...uniques, ...triggers].sort());
});

test("every id of another row is a foreign key, or docs/invariants.md says why not", async () => {
  const ids = await namesOf(`
    SELECT relname || '.' || attname AS name FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attname ~ 'Id$'
      AND NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = attrelid AND contype = 'f' AND attnum = ANY (conkey))`);
  const document = readFileSync("docs/invariants.md", "utf8");
  const [, references = ""] = document.split("## References");
  const excused = [...references.matchAll(/`(\w+\.\w+Id)`/g)].map(([, name]) => name).sort();
  expect(excused).toEqual(ids);
});

test("every foreign key refuses an id of no row", async () => {
  const { rows } = await client.query<{ name: string; table: string; column: string; type: string }>(`
    SELECT conname AS name, relname AS table, attname AS column, typname AS type FROM pg_constraint
    JOIN pg_class c ON c.oid = conrelid
    JOIN pg_attribute a ON a.attrelid = conrelid AND attnum = conkey[1] JOIN pg_type t ON t.oid = atttypid
    WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY conname`);
  expect(rows.length).toBeGreaterThan(50);
  for (const { name, table, column, type } of rows) {
    await client.query("BEGIN");
    const others = rows.filter((one) => one.table === table && one.name !== name);
    for (const other of others) await client.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${other.name}"`);
    await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
    for (const check of Object.keys(brokenChecks).filter((one) => tableOf(one) === table))
      await client.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${check}"`);
    const row = rowOf(table, { [column]: type === "uuid" ? crypto.randomUUID() : "none" });
    const insert = `INSERT INTO "${table}" SELECT * FROM jsonb_populate_record(NULL::"${table}", $1)`;
    const refused = await client.query(insert, [row]).catch((fault: pg.DatabaseError) => fault.constraint);
    await client.query("ROLLBACK");
    expect(refused).toBe(name);
  }
});
