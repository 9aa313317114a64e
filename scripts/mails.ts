/** `npm run mails`: every message of the portal in every language, from synthetic people, as pages to look at. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startPostgres } from "./sandbox/postgres.ts";
import { findPort } from "./stack/find-port.ts";

const folder = resolve(process.argv[2] ?? ".data/mails");
const dataDir = mkdtempSync(join(tmpdir(), "portal-mails-"));
const postgres = await startPostgres({
  dataDir,
  port: await findPort(54_450),
  password: "none",
  volatile: true,
});
try {
  const { migrate } = await import("#prisma/migrate.ts");
  await migrate(postgres.url);
  const { setTestEnv } = await import("../tests/support/test-env.ts");
  setTestEnv(postgres.url);
  const { seed } = await import("#prisma/seed.ts");
  await seed();
  const { writeMails } = await import("../tests/support/write-mails.ts");
  mkdirSync(folder, { recursive: true });
  const written = await writeMails((name, content) => writeFileSync(join(folder, name), content));
  process.stdout.write(`${written} messages: open ${join(folder, "index.html")}\n`);
  const { closeDb } = await import("#lib/platform/db/client.ts");
  await closeDb();
} finally {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
