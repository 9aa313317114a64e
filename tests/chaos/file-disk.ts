import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { undoAfterDeath } from "#scripts/processes/watchdog.ts";

/** The disk with the portal's files, which can be filled to the last byte. */
export interface FileDisk {
  readonly kind: "tmpfs" | "simulated";
  readonly folder: string;
  /** For the processes that write to it. */
  readonly nodeOptions: readonly string[];
  fill(): void;
  free(): void;
  close(): void;
}

/**
 * A small file system of its own if this account may mount one: then the system itself reports ENOSPC, even in the
 * middle of a file. Otherwise each write below the folder is made to fail in the same way (full-disk.ts).
 */
export function openFileDisk(dataDir: string, megabytes: number): FileDisk {
  const folder = join(dataDir, "files");
  mkdirSync(folder, { recursive: true });
  const mount = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
  return mount.status === 0 ? mounted(folder, megabytes) : simulated(folder, dataDir);
}

function mounted(folder: string, megabytes: number): FileDisk {
  const resize = (size: string) => spawnSync("mount", ["-o", `remount,size=${size}`, folder]);
  // A mount that is left behind would prevent its folder from being removed.
  const takeBack = undoAfterDeath({ kind: "mount", folder });
  return {
    kind: "tmpfs",
    folder,
    nodeOptions: [],
    fill: () => {
      const { blocks, bfree, bsize } = statfsSync(folder);
      // A few pages are left free, so that some files end in the middle.
      resize(String((blocks - bfree + 8) * bsize));
    },
    free: () => void resize(`${megabytes}m`),
    close: () => {
      spawnSync("umount", ["-l", folder]);
      takeBack();
    },
  };
}

function simulated(folder: string, dataDir: string): FileDisk {
  const flag = join(dataDir, "disk-is-full");
  return {
    kind: "simulated",
    folder,
    nodeOptions: [`--import=${new URL("./full-disk.ts", import.meta.url).href}`],
    fill: () => writeFileSync(flag, folder),
    free: () => rmSync(flag, { force: true }),
    close: () => rmSync(flag, { force: true }),
  };
}
