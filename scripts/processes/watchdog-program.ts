/**
 * The watchdog: reads on its standard input what a process has started, and removes what is left when that process has
 * ended.
 */
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import type { Leftover, Order } from "./watchdog.ts";

const stepMs = 50;
/** Time that a process has to end before it is killed, and then to disappear. */
const patienceMs = 10_000;

const leftovers = new Map<number, Leftover>();
for await (const line of createInterface({ input: process.stdin })) {
  const { number, leftover } = JSON.parse(line) as Order;
  if (leftover) leftovers.set(number, leftover);
  else leftovers.delete(number);
}
for (const leftover of [...leftovers.values()].reverse()) {
  if (leftover.kind === "process") await end(leftover.target, leftover.signal);
  // A lazy unmount, because a process that still reads there would keep the mount.
  else if (leftover.kind === "mount") spawnSync("umount", ["-l", leftover.folder]);
  else await remove(leftover.path);
}

/**
 * Removes a folder in which other watchdogs remove things, too: for Node, a file that vanishes meanwhile ends the
 * removal without an error.
 */
async function remove(path: string): Promise<void> {
  for (let waited = 0; existsSync(path) && waited < patienceMs; waited += stepMs) {
    rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    await pause(stepMs);
  }
}

async function end(target: number, signal: NodeJS.Signals): Promise<void> {
  if (!(await isGoneAfter(target, signal))) await isGoneAfter(target, "SIGKILL");
}

async function isGoneAfter(target: number, signal: NodeJS.Signals): Promise<boolean> {
  if (!reaches(target, signal)) return true;
  for (let waited = 0; waited < patienceMs; waited += stepMs) {
    if (!reaches(target, 0)) return true;
    await pause(stepMs);
  }
  return false;
}

/** @returns whether the target exists */
function reaches(target: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(target, signal);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ESRCH") return false;
    throw fault;
  }
}
