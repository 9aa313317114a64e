/**
 * The first step of every command, for any Node of the machine (20 or newer): installs what is missing or stale,
 * generates the database client, then runs `scripts/<command>.ts` with the Node that the project pins.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
const [command = "start", ...args] = process.argv.slice(2);

installWhenStale();
const node = pinnedNode();
generateWhenStale();

const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
env.PATH = `${join(root, "node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`;
const child = spawn(node, ["--disable-warning=ExperimentalWarning", `scripts/${command}.ts`, ...args], {
  env,
  // The channel closes when this process ends in any way, which tells the child.
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});
endWithNpm();
// This process ends when the child does, so it passes signals on.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => {
  process.exitCode = signal ? 1 : (code ?? 1);
});

/** When npm is killed, its children notice only that they have another parent. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const before = launchers();
  setInterval(() => launchers() === before || process.exit(1), 500).unref();
}

/** This process's parent and, if that is the shell in which npm runs scripts and /proc shows it, the shell's parent. */
function launchers() {
  const parent = `/proc/${process.ppid}`;
  const isShell = existsSync(parent) && readFileSync(`${parent}/cmdline`, "utf8").includes("boot.mjs");
  const [, shellParent] = isShell ? readFileSync(`${parent}/stat`, "utf8").split(") ")[1].split(" ") : [];
  return `${process.ppid} ${shellParent}`;
}

function installWhenStale() {
  // Installing first removes the folder with this stamp, so an interrupted installation is repeated.
  const stamp = "node_modules/.portal-installed";
  const wanted = digest("package-lock.json");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("Installing packages (about a minute) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  run(npm, ["ci", "--include=dev", "--loglevel=error"]);
  writeFileSync(stamp, wanted);
}

function pinnedNode() {
  const pinned = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
  if (existsSync(pinned) && spawnSync(pinned, ["--version"]).status === 0) return pinned;
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  fail(
    `This needs Node 24; the machine has ${process.version} and the pinned one was not installed (install scripts off?).`,
  );
}

function generateWhenStale() {
  const stamp = "lib/platform/db/generated/.schema";
  const wanted = digest("prisma/schema.prisma", "package-lock.json");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("Generating the database client …");
  // The command line insists on an engine binary, although generating does not use it; migrations do not use it either.
  run(node, ["node_modules/prisma/build/index.js", "generate"], { PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true" });
  writeFileSync(stamp, wanted);
}

function digest(...files) {
  const hash = createHash("sha256");
  for (const file of files) if (existsSync(file)) hash.update(readFileSync(file));
  return hash.digest("hex");
}

function run(program, programArgs, more = {}) {
  const result = spawnSync(program, programArgs, { env: { ...process.env, ...more }, encoding: "utf8" });
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout ?? ""}${result.stderr ?? ""}`);
  fail(`${program} ${programArgs.join(" ")} failed${result.error ? `: ${result.error.message}` : ""}`);
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
