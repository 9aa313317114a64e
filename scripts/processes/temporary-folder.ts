import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { undoAfterDeath } from "./watchdog.ts";

export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/**
 * A folder that is removed when this process ends in any way. It is readable for all, because as root PostgreSQL runs
 * as another account.
 * @param kept leaves the folder in place, for inspection afterwards
 */
export function temporaryFolder(prefix: string, { kept = false } = {}): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(path, 0o755);
  if (kept) return { path, remove: () => undefined };
  const takeBack = undoAfterDeath({ kind: "folder", path });
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
      takeBack();
    },
  };
}
