import { expect, inject, test } from "vitest";
import { env } from "#lib/platform/env.ts";
import { openSchemaEngine, readSchema } from "#prisma/engine.ts";
import { runSql } from "../../support/run-sql.ts";

const columns = `
  SELECT table_name || '.' || column_name AS name,
    concat_ws(' ', udt_name, datetime_precision, is_nullable, column_default) AS what
  FROM information_schema.columns WHERE table_schema = 'public'`;
const enums = `
  SELECT typname AS name, string_agg(enumlabel, ' ' ORDER BY enumsortorder) AS what
  FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid GROUP BY typname`;
const constraints = `
  SELECT conrelid::regclass || '.' || conname AS name, pg_get_constraintdef(oid) AS what
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f')`;
const indexes = `SELECT indexname AS name, indexdef AS what FROM pg_indexes WHERE schemaname = 'public'`;

/** Every named thing of a database, or only those that another database has as well. */
async function things(url: string, query: string, known?: ReadonlyMap<string, string>) {
  const { rows } = await runSql(url, query);
  const all = rows.map(({ name, what }): [string, string] => [String(name), String(what)]);
  return new Map(all.filter(([name]) => known === undefined || known.has(name)).toSorted());
}

/** A database made from schema.prisma alone. */
async function fromSchema(): Promise<string> {
  const server = inject("postgresUrl");
  await runSql(server, "DROP DATABASE IF EXISTS portal_from_schema");
  await runSql(server, "CREATE DATABASE portal_from_schema");
  const url = server.replace(/\/postgres$/, "/portal_from_schema");
  const { engine, close } = await openSchemaEngine(url);
  const { stdout } = await engine.diff({
    from: { tag: "empty" },
    to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: await readSchema() }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  await close();
  await runSql(url, stdout ?? "");
  return url;
}

test("all migrations together make the tables, enums, keys and indexes that the schema describes", async () => {
  const described = await fromSchema();
  const tables = (await things(described, columns)).size;
  expect(tables).toBeGreaterThan(100);
  // What only migrations can say (triggers, partial indexes, tables of the rate limits) may come on top.
  for (const query of [columns, enums, constraints, indexes]) {
    const wanted = await things(described, query);
    expect(await things(env().DATABASE_URL, query, wanted)).toEqual(wanted);
  }
});

test("no table of the schema has a column that the schema does not know", async () => {
  const described = await things(await fromSchema(), columns);
  const tables = new Set([...described.keys()].map((name) => name.split(".")[0]));
  const migrated = await things(env().DATABASE_URL, columns);
  const unknown = [...migrated.keys()].filter(
    (name) => tables.has(name.split(".")[0] ?? "") && !described.has(name),
  );
  expect(unknown).toEqual([]);
});
