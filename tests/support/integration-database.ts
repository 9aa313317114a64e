import type { TestProject } from "vitest/node";
import { migrate } from "#prisma/migrate.ts";
import { temporaryFolder } from "#scripts/processes/temporary-folder.ts";
import { startPostgres } from "#scripts/sandbox/postgres.ts";
import { freePort } from "./free-port.ts";
import { runSql } from "./run-sql.ts";
import { setTestEnv } from "./test-env.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/** One real PostgreSQL for all workers, with a migrated and seeded template that each worker's database is copied from. */
export default async function integrationDatabase(project: TestProject) {
  const data = temporaryFolder("portal-test-postgres-");
  const postgres = await startPostgres({
    dataDir: data.path,
    port: await freePort(),
    password: "test",
    volatile: true,
  });
  await runSql(postgres.url, "CREATE DATABASE portal_template");
  const templateUrl = postgres.url.replace(/\/postgres$/, "/portal_template");
  await migrate(templateUrl);
  setTestEnv(templateUrl);
  await seedTemplate();
  project.provide("postgresUrl", postgres.url);
  return async () => {
    await postgres.stop();
    data.remove();
  };
}

/** A template with open connections cannot be copied, so seed it, then close. */
async function seedTemplate(): Promise<void> {
  const { seed } = await import("#prisma/seed.ts");
  const { closeDb } = await import("#lib/platform/db/client.ts");
  await seed();
  await closeDb();
}
