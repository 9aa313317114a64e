import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { openSchemaEngine } from "./engine.ts";

const baseDir = fileURLToPath(new URL("./migrations", import.meta.url));

/**
 * The database was created by another version of the portal, with migrations that this version lacks or has changed.
 */
export class OtherVersion extends Error {
  override readonly message = "Another version of the portal made this database.";
}

/**
 * Brings a database up to date: the portal's tables and the job queue's own. Repeatable.
 * @returns the names of the portal's migrations applied now
 * @throws OtherVersion before anything is changed
 */
export async function migrate(connectionString: string): Promise<readonly string[]> {
  const migrations = await readMigrations();
  const checksums = await appliedChecksums(connectionString);
  if (checksums.some((applied) => !migrations.some(({ checksum }) => checksum === applied)))
    throw new OtherVersion();
  const applied = await applyMigrations(connectionString, migrations);
  await runMigrations({ connectionString, logger: quiet });
  return applied;
}

const quiet = new Logger(() => () => undefined);

interface Migration {
  readonly name: string;
  readonly script: string;
  /** SHA-256 of the script in hexadecimal, as `_prisma_migrations` records it. */
  readonly checksum: string;
}

async function readMigrations(): Promise<readonly Migration[]> {
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const script = await readFile(`${baseDir}/${name}/migration.sql`, "utf8");
      return { name, script, checksum: createHash("sha256").update(script).digest("hex") };
    }),
  );
}

async function appliedChecksums(connectionString: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query(`SELECT to_regclass('"_prisma_migrations"') IS NULL AS empty`);
    if (rows[0].empty) return [];
    const applied = await client.query<{ checksum: string }>(`SELECT checksum FROM "_prisma_migrations"`);
    return applied.rows.map(({ checksum }) => checksum);
  } finally {
    await client.end();
  }
}

/**
 * Applies the missing migrations in order and records each in `_prisma_migrations` exactly as `prisma migrate deploy`
 * would.
 */
async function applyMigrations(
  connectionString: string,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const { engine, close } = await openSchemaEngine(connectionString);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir,
        lockfile: {
          path: "migration_lock.toml",
          content: await readFile(`${baseDir}/migration_lock.toml`, "utf8"),
        },
        shadowDbInitScript: "",
        migrationDirectories: migrations.map(({ name, script }) => ({
          path: name,
          migrationFile: { path: "migration.sql", content: { tag: "ok", value: script } },
        })),
      },
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  } finally {
    await close();
  }
}
