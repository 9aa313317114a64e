import { type ChildProcess, spawn } from "node:child_process";
import type { Socket } from "node:net";
import type { Writable } from "node:stream";
import { fileURLToPath } from "node:url";

/** Something that outlives the process that made it, unless it is undone. */
export type Leftover =
  /** A process, or by its negative number a group, asked by `signal` to end; one that stays is killed. */
  | { readonly kind: "process"; readonly target: number; readonly signal: NodeJS.Signals }
  | { readonly kind: "mount"; readonly folder: string }
  | { readonly kind: "folder"; readonly path: string };

/** What the watchdog is told, one JSON text a line; without a leftover the number is taken back. */
export interface Order {
  readonly number: number;
  readonly leftover?: Leftover;
}

let orders: Writable | undefined;
let last = 0;

/**
 * Has something undone when this process ends without doing so itself, even by SIGKILL. A watchdog (watchdog-program.ts)
 * waits for that at a pipe whose other end only this process holds; it undoes the latest first.
 * @returns takes it back, for when it is undone
 */
export function undoAfterDeath(leftover: Leftover): () => void {
  orders ??= startWatchdog();
  last += 1;
  const number = last;
  const tell = (order: Order) => orders?.write(`${JSON.stringify(order)}\n`);
  tell({ number, leftover });
  return () => void tell({ number });
}

/** Ends a child when this process is gone, with all of its group if it leads one (`spawn` with `detached`). */
export function endAfterDeath(child: ChildProcess, signal: NodeJS.Signals, { leads = true } = {}): void {
  // Without a number it could not be started.
  if (child.pid === undefined) return;
  const target = leads ? -child.pid : child.pid;
  child.once("exit", undoAfterDeath({ kind: "process", target, signal }));
}

function startWatchdog(): Writable {
  // A session of its own: what kills this process and its group leaves it alone.
  const program = fileURLToPath(new URL("./watchdog-program.ts", import.meta.url));
  const watchdog = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", program], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watchdog.unref();
  const { stdin } = watchdog;
  // The pipe must not keep this process alive.
  (stdin as Socket).unref();
  // A watchdog that was killed itself is no reason to stop working.
  stdin.on("error", () => undefined);
  return stdin;
}
