import { globSync } from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";

export interface LifeCycle {
  /** Name of the file, such as `arrival-notice`. */
  readonly name: string;
  readonly transitions: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The life cycles of lib/domain/life-cycles by name, read from each file's export `…Transitions`. */
export async function readLifeCycles(): Promise<readonly LifeCycle[]> {
  const cycles: LifeCycle[] = [];
  for (const file of globSync("lib/domain/life-cycles/*.ts").sort()) {
    const exported = (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
    for (const [key, value] of Object.entries(exported)) {
      if (!key.endsWith("Transitions")) continue;
      cycles.push({ name: basename(file, ".ts"), transitions: value as LifeCycle["transitions"] });
    }
  }
  return cycles;
}
