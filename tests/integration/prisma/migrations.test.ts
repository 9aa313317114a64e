import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { env } from "#lib/platform/env.ts";
import { openSchemaEngine, readSchema } from "#prisma/engine.ts";
import { migrate, OtherVersion } from "#prisma/migrate.ts";
import { temporaryFolder } from "#scripts/processes/temporary-folder.ts";
import { startPostgres } from "#scripts/sandbox/postgres.ts";
import { migrateData } from "#scripts/stack/migrate-data.ts";
import { secretsOf } from "#scripts/stack/secrets.ts";
import { freePort } from "../../support/free-port.ts";
import { runSql } from "../../support/run-sql.ts";

const asIfOlder = `UPDATE "_prisma_migrations" SET migration_name = '20250101000000_older', checksum = 'older'`;

/** The names of the migrations of a database, each once. */
async function appliedTo(url: string): Promise<string[]> {
  const { rows } = await runSql(url, `SELECT DISTINCT migration_name AS name FROM "_prisma_migrations"`);
  return rows.map(({ name }) => name as string);
}

test("the migrations make exactly the tables, keys and enums that the schema describes, and its indexes", async () => {
  const described = inject("postgresUrl").replace(/\/postgres$/, "/portal_described");
  await runSql(inject("postgresUrl"), "CREATE DATABASE portal_described");
  const { engine, close } = await openSchemaEngine(described);
  const { stdout } = await engine.diff({
    from: { tag: "empty" },
    to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: await readSchema() }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  await close();
  await runSql(described, stdout ?? "");
  const [wanted, found] = [await structureOf(described), await structureOf(env().DATABASE_URL)];
  expect(wanted.length).toBeGreaterThan(500);
  expect(found).toEqual(wanted);
  expect(await indexesOf(env().DATABASE_URL)).toEqual(expect.arrayContaining(await indexesOf(described)));
});

/** Columns, keys and enums, one per line, without the tables of libraries. */
async function structureOf(url: string): Promise<string[]> {
  const { rows } = await runSql(
    url,
    `SELECT concat_ws(' ', table_name, column_name, udt_name, is_nullable, column_default) AS line
     FROM information_schema.columns WHERE table_schema = 'public'
     UNION ALL SELECT concat_ws(' ', conrelid::regclass::text, conname, pg_get_constraintdef(oid))
     FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f', 'u')
     UNION ALL SELECT concat_ws(' ', enumtypid::regtype::text, enumsortorder, enumlabel) FROM pg_enum
     ORDER BY line`,
  );
  return rows
    .map(({ line }) => line as string)
    .filter((line) => !/^(_prisma_migrations|rate_limit) /.test(line));
}

async function indexesOf(url: string): Promise<string[]> {
  const { rows } = await runSql(
    url,
    "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname",
  );
  return rows.map(({ indexdef }) => indexdef as string);
}

test("a database that is up to date is not changed", async () => {
  expect(await migrate(env().DATABASE_URL)).toEqual([]);
});

test("a database of another version is refused with the remedy and not changed", async () => {
  const url = inject("postgresUrl").replace(/\/postgres$/, "/portal_other_version");
  await runSql(inject("postgresUrl"), "CREATE DATABASE portal_other_version TEMPLATE portal_template");
  await runSql(url, asIfOlder);
  await expect(migrate(url)).rejects.toThrow(OtherVersion);
  await expect(migrateData(url, undefined)).rejects.toThrow(/DATABASE_URL .* Nothing was changed/);
  expect(await appliedTo(url)).toEqual(["20250101000000_older"]);
});

test("npm start on a data folder of another version ends with the remedy and does not change the folder", async () => {
  const data = temporaryFolder("portal-older-");
  const dataDir = data.path;
  try {
    const password = secretsOf(dataDir).postgresPassword;
    const postgres = await startPostgres({ dataDir, port: await freePort(), password });
    await migrate(postgres.url);
    await runSql(postgres.url, asIfOlder);
    await postgres.stop();
    const { status, stderr } = spawnSync(process.execPath, ["scripts/start.ts"], {
      encoding: "utf8",
      env: {
        NODE_ENV: "production",
        PATH: process.env.PATH,
        PORTAL_DATA: dataDir,
        PORT: String(await freePort()),
      },
    });
    expect(stderr.trim()).toMatch(
      /^Another version of the portal made the data in .*, and this version cannot read/,
    );
    expect(stderr).toContain(`move or delete ${dataDir}`);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect([status, existsSync(join(dataDir, "secrets.json"))]).toEqual([1, true]);
    const again = await startPostgres({ dataDir, port: await freePort(), password });
    const applied = await appliedTo(again.url);
    await again.stop();
    expect(applied).toEqual(["20250101000000_older"]);
  } finally {
    data.remove();
  }
});
