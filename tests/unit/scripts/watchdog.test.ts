import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const module = (name: string) => JSON.stringify(join(process.cwd(), "scripts/processes", name));

/** Creates a folder and a child in a group of its own, prints both, and keeps running. */
const program = `
  import { spawn } from "node:child_process";
  import { temporaryFolder } from ${module("temporary-folder.ts")};
  import { endAfterDeath } from ${module("watchdog.ts")};
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true, stdio: "ignore" });
  endAfterDeath(child, "SIGTERM");
  console.log(JSON.stringify({ pid: child.pid, folder: temporaryFolder("portal-watchdog-").path }));
  setInterval(() => {}, 1000);
`;

test.each(["SIGTERM", "SIGKILL"] as const)(
  "what a process has started and written is gone after %s to that process alone",
  async (signal) => {
    const run = spawn(process.execPath, ["--input-type=module", "--eval", program], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [said] = await once(run.stdout, "data");
    const { pid, folder } = JSON.parse(String(said));
    expect([isRunning(pid), existsSync(folder)]).toEqual([true, true]);
    run.kill(signal);
    await expect.poll(() => [isRunning(pid), existsSync(folder)], patient).toEqual([false, false]);
  },
);

const patient = { timeout: 60_000, interval: 50 };

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ESRCH") return false;
    throw fault;
  }
}
