import { readdirSync, readFileSync } from "node:fs";

/** Clock ticks of the kernel per second on Linux. */
const ticks = 100;

/** Seconds of processor time used so far by a process and all its descendants, from /proc, so only on Linux. */
export function processorSecondsOf(root: number): () => number {
  return () => {
    const rows = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap(statOf);
    const family = new Set([root]);
    // A child may be listed before its parent, so repeat until no process is added.
    for (let size = 0; size < family.size; ) {
      size = family.size;
      for (const { pid, parent } of rows) if (family.has(parent)) family.add(pid);
    }
    return rows.reduce((sum, { pid, spent }) => sum + (family.has(pid) ? spent : 0), 0) / ticks;
  };
}

/** Parent and ticks (own and of ended children) from a process's line; empty if it has just ended. */
function statOf(name: string): { pid: number; parent: number; spent: number }[] {
  try {
    const text = readFileSync(`/proc/${name}/stat`, "utf8");
    const fields = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [parent = 0, spent = 0] = [fields[1], fields.slice(11, 15).reduce((sum, value) => sum + value, 0)];
    return [{ pid: Number(name), parent, spent }];
  } catch (fault) {
    if (fault instanceof Error && "code" in fault) return [];
    throw fault;
  }
}
