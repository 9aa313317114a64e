import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Logger, runMigrations } from "graphile-worker";
import { openSchemaEngine } from "./engine.ts";

const baseDir = fileURLToPath(new URL("./migrations", import.meta.url));

/**
 * Brings a database up to date: the portal's tables and the job queue's own. Safe to repeat.
 * @returns the names of the portal's migrations applied now
 */
export async function migrate(connectionString: string): Promise<readonly string[]> {
  const applied = await applyMigrations(connectionString);
  await runMigrations({ connectionString, logger: quiet });
  return applied;
}

const quiet = new Logger(() => () => undefined);

/**
 * Applies every migration that the database does not have yet, in order, and records it in `_prisma_migrations`
 * exactly as `prisma migrate deploy` would.
 */
async function applyMigrations(connectionString: string): Promise<readonly string[]> {
  const { engine, close } = await openSchemaEngine(connectionString);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await readMigrations(),
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  } finally {
    await close();
  }
}

async function readMigrations() {
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: await readFile(`${baseDir}/${name}/migration.sql`, "utf8") },
      },
    })),
  );
  return {
    baseDir,
    lockfile: {
      path: "migration_lock.toml",
      content: await readFile(`${baseDir}/migration_lock.toml`, "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}
