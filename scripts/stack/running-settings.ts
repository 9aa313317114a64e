import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isClaimed } from "./claim-data.ts";
import type { Services } from "./services.ts";

const fileIn = (dataDir: string): string => join(dataDir, "running.json");

/**
 * Notes in the data folder which settings a portal that starts has chosen for itself (addresses of its sandboxes, its own
 * secrets), for commands that work beside it. Readable by the owner alone, as the folder's secrets are.
 * @param variables what was configured: that is not noted
 * @returns what takes the note away again
 */
export function noteSettings(
  { dataDir, env }: Pick<Services, "dataDir" | "env">,
  variables: Readonly<Record<string, string | undefined>>,
): () => Promise<void> {
  const chosen = Object.fromEntries(Object.entries(env).filter(([name]) => !variables[name]));
  writeFileSync(fileIn(dataDir), JSON.stringify(chosen, null, 2), { mode: 0o600 });
  return async () => rmSync(fileIn(dataDir), { force: true });
}

/** The settings that the portal running on a data folder has chosen; undefined when none runs there. */
export function runningSettings(dataDir: string): Readonly<Record<string, string>> | undefined {
  if (!isClaimed(dataDir) || !existsSync(fileIn(dataDir))) return undefined;
  return JSON.parse(readFileSync(fileIn(dataDir), "utf8")) as Record<string, string>;
}
