import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { temporaryFolder } from "#scripts/processes/temporary-folder.ts";

interface Run {
  readonly program: string;
  readonly args: readonly string[];
}

interface Program {
  readonly pid: number;
  readonly parent: number;
  /** Together with the number, distinguishes a process from a later one with the same number. */
  readonly startedAt: string;
  readonly command: string;
}

/** The running processes, as Linux lists them. */
const programs = (): readonly Program[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const [stat, command] = [read(`/proc/${name}/stat`), read(`/proc/${name}/cmdline`)];
      // Processes that ended between two calls, or are zombies.
      const [state, parent, ...more] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      if (!state || state === "Z") return [];
      const startedAt = more[17] ?? "";
      return [
        { pid: Number(name), parent: Number(parent), startedAt, command: command.replaceAll("\0", " ") },
      ];
    });

function read(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch (fault) {
    if (["ENOENT", "ESRCH"].includes((fault as NodeJS.ErrnoException).code ?? "")) return "";
    throw fault;
  }
}

/** A process and its descendants. */
function family(pid: number, all = programs()): readonly Program[] {
  const children = all.filter(({ parent }) => parent === pid);
  return [...all.filter((one) => one.pid === pid), ...children.flatMap((child) => family(child.pid, all))];
}

/**
 * Starts a file of integration tests like a terminal, in a group of its own, and waits until its tests use their
 * database.
 */
async function startRun({ program, args }: Run, temporary: string): Promise<ChildProcess> {
  const run = spawn(program, [...args, "tests/integration/worker/stopped-workers.test.ts"], {
    env: { ...process.env, VITEST: undefined, TMPDIR: temporary, NODE_DISABLE_COMPILE_CACHE: "1" },
    detached: true,
    stdio: "ignore",
  });
  const usesDatabase = () => family(run.pid ?? 0).some(({ command }) => command.includes("portal_worker_1"));
  await expect.poll(usesDatabase, patient).toBe(true);
  return run;
}

const patient = { timeout: 60_000, interval: 500 };
const npmTest: Run = { program: "npm", args: ["test", "--", "integration"] };
const vitest: Run = {
  program: process.execPath,
  args: ["node_modules/vitest/vitest.mjs", "run", "--project=integration"],
};

test.each([
  { what: "npm test", how: npmTest, signal: "SIGKILL" },
  { what: "vitest", how: vitest, signal: "SIGKILL" },
  { what: "vitest", how: vitest, signal: "SIGINT" },
] as const)(
  "a run of $what that $signal ends leaves no process and no file behind",
  async ({ how, signal }) => {
    const temporary = temporaryFolder("portal-killed-run-");
    const run = await startRun(how, temporary.path);
    const running = family(run.pid ?? 0);
    const data = running.flatMap(({ command }) => /postgres -D (\S+)/.exec(command)?.[1] ?? []);
    expect(data).toHaveLength(1);
    const gone = once(run, "exit");
    // Ctrl-C at a terminal reaches the whole group.
    process.kill((run.pid ?? 0) * (signal === "SIGINT" ? -1 : 1), signal);
    await gone;
    const left = () => {
      const now = programs();
      return running.filter((one) =>
        now.some((other) => one.pid === other.pid && one.startedAt === other.startedAt),
      );
    };
    await expect.poll(left, patient).toEqual([]);
    await expect.poll(() => readdirSync(temporary.path), patient).toEqual([]);
    expect(data.filter((folder) => existsSync(folder))).toEqual([]);
    temporary.remove();
  },
);
