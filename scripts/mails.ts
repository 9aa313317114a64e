/** `npm run mails`: renders every message of the portal in every language, with synthetic data, as pages to look at. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { temporaryFolder } from "./processes/temporary-folder.ts";
import { startPostgres } from "./sandbox/postgres.ts";
import { findPort } from "./stack/find-port.ts";

const folder = resolve(process.argv[2] ?? ".data/mails");
const data = temporaryFolder("portal-mails-");
const postgres = await startPostgres({
  dataDir: data.path,
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
  data.remove();
}
