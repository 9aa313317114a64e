/** `npm run -s audit -- verify`: checks whether the audit has been tampered with. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadEnvFile } from "node:process";
import { parseArgs } from "node:util";
import { type BrokenChain, verifyChain, type WrittenHead } from "#lib/audit/verify-chain.ts";
import { openDb } from "#lib/platform/db/client.ts";
import { startPostgres } from "./sandbox/postgres.ts";
import { claimData } from "./stack/claim-data.ts";
import { findPort } from "./stack/find-port.ts";
import { secretsOf } from "./stack/secrets.ts";

const usage = `Recomputes the audit's hash chain in the database of DATABASE_URL, or in the embedded one of the data folder.

  npm run -s audit -- verify [--head EVENT:HASH]

--head   an earlier head, as this command prints it: keep it elsewhere, and a chain cut off at its end shows as well

Ends with 0: whole, 1: tampered with (the first broken event is named), 2: not understood or no database.
`;

type Print = (text: string) => void;

/**
 * Runs one command line on a database.
 * @returns the exit code: 0 intact, 1 tampered with, 2 not understood
 */
export async function audit(
  args: readonly string[],
  databaseUrl: string,
  print: Print,
  complain: Print,
): Promise<0 | 1 | 2> {
  const asked = readArguments(args);
  if (asked === undefined) {
    complain(usage);
    return 2;
  }
  const database = openDb(databaseUrl);
  try {
    const chain = await verifyChain(database, asked.head);
    if (!chain.ok) {
      print(`BROKEN at event ${chain.problem.event}: ${reasons[chain.problem.reason]}\n`);
      return 1;
    }
    const { events, head } = chain.value;
    print(`whole: ${events} events${head === undefined ? "" : `, head ${events}:${head}`}\n`);
    return 0;
  } finally {
    await database.$disconnect();
  }
}

const reasons: Readonly<Record<BrokenChain["reason"], string>> = {
  gap: "an event before it is missing",
  link: "it does not continue the event before it",
  content: "it was changed",
  head: "it is not what was written down: the chain was cut off or rewritten",
};

function readArguments(args: readonly string[]): { readonly head: WrittenHead | undefined } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { head: { type: "string" } },
    });
    if (positionals.length !== 1 || positionals[0] !== "verify") return undefined;
    if (values.head === undefined) return { head: undefined };
    const [, event, hash] = /^(\d{1,18}):([0-9a-f]{64})$/i.exec(values.head) ?? [];
    return event && hash ? { head: { event: BigInt(event), hash: hash.toLowerCase() } } : undefined;
  } catch (fault) {
    if (fault instanceof TypeError) return undefined;
    throw fault;
  }
}

/** The embedded database's address; starts the database for the duration of the command if it is not running. */
async function embedded(dataDir: string): Promise<{ url: string; stop(): Promise<void> }> {
  const { postgresPassword: password } = secretsOf(dataDir);
  const elsewhere = join(dataDir, "postgres-is-in");
  const cluster = existsSync(elsewhere) ? readFileSync(elsewhere, "utf8").trim() : join(dataDir, "postgres");
  const port = portOf(join(cluster, "postmaster.pid"));
  if (port !== undefined) {
    const url = `postgresql://portal:${password}@127.0.0.1:${port}/postgres`;
    if (await answers(url)) return { url, stop: async () => undefined };
  }
  const release = claimData(dataDir);
  const postgres = await startPostgres({ dataDir, port: await findPort(54_480), password });
  return { url: postgres.url, stop: () => postgres.stop().finally(release) };
}

/** The fourth line of a running server's own file is its port. */
const portOf = (file: string): number | undefined =>
  existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[3]) || undefined : undefined;

async function answers(url: string): Promise<boolean> {
  const database = openDb(url);
  try {
    await database.$queryRaw`SELECT 1`;
    return true;
  } catch (fault) {
    if (fault instanceof Error) return false;
    throw fault;
  } finally {
    await database.$disconnect();
  }
}

if (import.meta.main) {
  if (existsSync(".env")) loadEnvFile(".env");
  const dataDir = process.env.PORTAL_DATA || ".data";
  const print = (text: string) => process.stdout.write(text);
  const complain = (text: string) => process.stderr.write(text);
  if (!process.env.DATABASE_URL && !existsSync(join(dataDir, "secrets.json"))) {
    complain(`There is no database: DATABASE_URL is not set, and ${dataDir} holds none.\n${usage}`);
    process.exitCode = 2;
  } else {
    const given = process.env.DATABASE_URL;
    const { url, stop } = given ? { url: given, stop: async () => undefined } : await embedded(dataDir);
    try {
      process.exitCode = await audit(process.argv.slice(2), url, print, complain);
    } finally {
      await stop();
    }
  }
}
