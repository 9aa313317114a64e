import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { undoAfterDeath } from "./watchdog.ts";

export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/**
 * A folder that is gone when this process is, whatever ends it; open to read, because under root PostgreSQL runs as
 * another account.
 * @param kept for a look at it afterwards: it is never removed
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
