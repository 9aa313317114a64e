import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "#prisma/migrate.ts";
import { type TemporaryFolder, temporaryFolder } from "#scripts/processes/temporary-folder.ts";
import { undoAfterDeath } from "#scripts/processes/watchdog.ts";
import { startPostgres } from "#scripts/sandbox/postgres.ts";
import { digestOf } from "#scripts/stack/digest-of.ts";
import { freePort } from "./free-port.ts";
import { runSql } from "./run-sql.ts";
import { setTestEnv } from "./test-env.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/**
 * One real PostgreSQL for all workers, with a migrated and seeded template that each worker's database is copied from.
 * It begins as a copy of a cluster that earlier runs have kept, so that one file of tests does not wait for the seed.
 */
export default async function integrationDatabase(project: TestProject) {
  const kept = join(keptClusters, digestOf(makersOfTemplate));
  if (!existsSync(kept)) await keepTemplate(kept);
  const data = temporaryFolder("portal-test-postgres-");
  const postgres = await startPostgres({ ...(await optionsIn(data)), copyOf: kept });
  project.provide("postgresUrl", postgres.url);
  return async () => {
    await postgres.stop();
    data.remove();
  };
}

const keptClusters = "node_modules/.cache/portal-test-postgres";

/** A change of any of these makes another template. */
const makersOfTemplate = [
  "package-lock.json",
  "prisma",
  "lib/platform/db",
  "scripts/sandbox/postgres.ts",
  "tests/support/integration-database.ts",
];

const optionsIn = async (data: TemporaryFolder) => ({
  dataDir: data.path,
  port: await freePort(),
  password: "test",
  volatile: true,
});

/** Makes the template and keeps its cluster, whole or not at all. */
async function keepTemplate(kept: string): Promise<void> {
  const data = temporaryFolder("portal-test-template-");
  const postgres = await startPostgres(await optionsIn(data));
  await runSql(postgres.url, "CREATE DATABASE portal_template");
  const templateUrl = postgres.url.replace(/\/postgres$/, "/portal_template");
  await migrate(templateUrl);
  setTestEnv(templateUrl);
  await seedTemplate();
  await runSql(postgres.url, "CREATE DATABASE portal_worker_1 TEMPLATE portal_template");
  const unfinished = resolve(`${kept}-${process.pid}`);
  const takeBack = undoAfterDeath({ kind: "folder", path: unfinished });
  await postgres.stop(unfinished);
  data.remove();
  removeOlder(kept);
  // Another run may have made the same meanwhile.
  if (existsSync(kept)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, kept);
  takeBack();
}

function removeOlder(kept: string): void {
  const older = readdirSync(keptClusters).filter((name) => !name.startsWith(basename(kept)));
  for (const name of older) rmSync(join(keptClusters, name), { recursive: true });
}

/** Adds the years from the seed's last to 2039, with New Year's Day off: enough for tests under any clock. */
async function extendCalendar(): Promise<void> {
  const { db } = await import("#lib/platform/db/client.ts");
  const last = await db().calendarDay.findFirstOrThrow({ orderBy: { date: "desc" } });
  const names = { kk: "Жаңа жыл", ru: "Новый год", en: "New Year's Day" };
  for (let year = last.date.getUTCFullYear() + 1; year < 2040; year += 1) {
    const date = new Date(Date.UTC(year, 0, 1));
    await db().calendarDay.create({ data: { date, kind: "OFF", names, estimated: false } });
  }
}

/** A template with open connections cannot be copied, so seed it, then close. */
async function seedTemplate(): Promise<void> {
  const { seed } = await import("#prisma/seed.ts");
  const { closeDb } = await import("#lib/platform/db/client.ts");
  await seed();
  await extendCalendar();
  await closeDb();
}
