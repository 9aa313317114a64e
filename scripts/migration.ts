/** Writes the next migration: `npm run migration -- NAME` compares the committed schema with the edited one. */
import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { openSchemaEngine, readSchema } from "#prisma/engine.ts";
import { temporaryFolder } from "./processes/temporary-folder.ts";
import { startPostgres } from "./sandbox/postgres.ts";
import { findPort } from "./stack/find-port.ts";

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  process.stderr.write("Usage: npm run migration -- name_in_snake_case\n");
  process.exit(2);
}

const container = (content: string) => ({
  tag: "schemaDatamodel" as const,
  files: [{ path: "schema.prisma", content }],
});

const before = process.argv.includes("--from-empty")
  ? { tag: "empty" as const }
  : container(execFileSync("git", ["show", "HEAD:prisma/schema.prisma"], { encoding: "utf8" }));

// The engine requires a live database of the right kind, even to compare two files.
const data = temporaryFolder("portal-migration-");
const postgres = await startPostgres({
  dataDir: data.path,
  port: await findPort(54400),
  password: "none",
  volatile: true,
});
const { engine, close } = await openSchemaEngine(postgres.url);
const { stdout } = await engine.diff({
  from: before,
  to: container(await readSchema()),
  script: true,
  exitCode: null,
  filters: { externalTables: [], externalEnums: [] },
});
await close();
await postgres.stop();
data.remove();
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const folder = new URL(`../prisma/migrations/${stamp}_${name}/`, import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL("migration.sql", folder), stdout ?? "");
process.stdout.write(`prisma/migrations/${stamp}_${name}/migration.sql\n`);
