import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Makes this process the only one on a data folder, because two portals on one cluster would stop each other's
 * database.
 * @returns releases the folder
 * @throws Error when a running portal uses it
 */
export function claimData(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const holder = holderOf(dataDir);
  if (holder !== undefined) {
    throw new Error(
      `A portal is running on ${dataDir} already (process ${holder}). Stop it first, or set PORTAL_DATA.`,
    );
  }
  writeFileSync(claimIn(dataDir), String(process.pid));
  return () => rmSync(claimIn(dataDir), { force: true });
}

/** Whether another process uses the data folder. */
export const isClaimed = (dataDir: string): boolean => holderOf(dataDir) !== undefined;

const claimIn = (dataDir: string): string => join(dataDir, "portal.pid");

function holderOf(dataDir: string): number | undefined {
  const holder = existsSync(claimIn(dataDir)) ? Number(readFileSync(claimIn(dataDir), "utf8")) : 0;
  return holder > 0 && holder !== process.pid && isPortal(holder) ? holder : undefined;
}

/** Process numbers are reused, so where the system allows it, check whether the process is a portal. */
function isPortal(pid: number): boolean {
  const commandLine = `/proc/${pid}/cmdline`;
  if (existsSync("/proc/self/cmdline")) {
    return existsSync(commandLine) && readFileSync(commandLine, "utf8").includes("scripts");
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "EPERM";
  }
}
