import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isClaimed } from "./claim-data.ts";
import type { Services } from "./services.ts";

const fileIn = (dataDir: string): string => join(dataDir, "running.json");

/**
 * Stores in the data folder the settings that a starting portal has chosen itself (addresses of its sandboxes, its own
 * secrets), for commands that run next to it. Readable only by the owner, like the folder's secrets.
 * @param variables the configured variables, which are not stored
 * @returns removes the stored settings
 */
export function noteSettings(
  { dataDir, env }: Pick<Services, "dataDir" | "env">,
  variables: Readonly<Record<string, string | undefined>>,
): () => Promise<void> {
  const chosen = Object.fromEntries(Object.entries(env).filter(([name]) => !variables[name]));
  writeFileSync(fileIn(dataDir), JSON.stringify(chosen, null, 2), { mode: 0o600 });
  return async () => rmSync(fileIn(dataDir), { force: true });
}

/** The settings chosen by the portal that is running on a data folder; undefined if there is none. */
export function runningSettings(dataDir: string): Readonly<Record<string, string>> | undefined {
  if (!isClaimed(dataDir) || !existsSync(fileIn(dataDir))) return undefined;
  return JSON.parse(readFileSync(fileIn(dataDir), "utf8")) as Record<string, string>;
}
