import { afterAll, inject } from "vitest";
import { runSql } from "./run-sql.ts";
import { setTestEnv } from "./test-env.ts";

const postgresUrl = inject("postgresUrl");
const name = `portal_worker_${process.env.VITEST_POOL_ID ?? "1"}`;
const { rowCount } = await runSql(postgresUrl, `SELECT 1 FROM pg_database WHERE datname = '${name}'`);
if (rowCount === 0) await runSql(postgresUrl, `CREATE DATABASE ${name} TEMPLATE portal_template`);
setTestEnv(postgresUrl.replace(/\/postgres$/, `/${name}`));

afterAll(async () => {
  const { closeDb } = await import("#lib/platform/db/client.ts");
  const { closeRateLimits } = await import("#lib/platform/rate-limit.ts");
  await closeDb();
  await closeRateLimits();
});
