import { expect, test } from "vitest";
import { temporaryFolder } from "#scripts/processes/temporary-folder.ts";
import { supervisedPostgres } from "#scripts/sandbox/supervised-postgres.ts";
import { freePort } from "../../support/free-port.ts";
import { runSql } from "../../support/run-sql.ts";

test("the database of npm start, killed without warning, is reported as down and comes back with its data", async () => {
  const data = temporaryFolder("portal-supervised-");
  const said: string[] = [];
  const options = { dataDir: data.path, port: await freePort(), password: "test", volatile: true };
  const postgres = await supervisedPostgres(options, (reason) => said.push(reason));
  try {
    await runSql(postgres.url, "CREATE TABLE kept (id int)");
    // A volatile database guarantees only data that it has written to disk.
    await runSql(postgres.url, "CHECKPOINT");
    const first = postgres.pid();
    process.kill(first ?? 0, "SIGKILL");
    await expect.poll(() => postgres.pid(), { timeout: 30_000 }).not.toBe(first);
    await runSql(postgres.url, "SELECT id FROM kept");
    expect(said).toEqual(["PostgreSQL ended (SIGKILL); starting it again"]);
  } finally {
    await postgres.stop();
    data.remove();
  }
  expect(said).toHaveLength(1);
});
