import { type ChildProcess, spawn } from "node:child_process";
import type { Socket } from "node:net";
import type { Writable } from "node:stream";
import { fileURLToPath } from "node:url";

/** Something that outlives the process that created it unless it is removed. */
export type Leftover =
  /** A process, or a group by its negative number, which `signal` asks to end; if it does not, it is killed. */
  | { readonly kind: "process"; readonly target: number; readonly signal: NodeJS.Signals }
  | { readonly kind: "mount"; readonly folder: string }
  | { readonly kind: "folder"; readonly path: string };

/** A message to the watchdog, one line of JSON. Without a leftover it cancels the number. */
export interface Order {
  readonly number: number;
  readonly leftover?: Leftover;
}

let orders: Writable | undefined;
let last = 0;

/**
 * Removes something when this process ends without removing it itself, even by SIGKILL. A watchdog
 * (watchdog-program.ts) waits at a pipe whose other end only this process holds open; it removes the latest leftover
 * first.
 * @returns cancels the removal, to be called once the leftover is gone
 */
export function undoAfterDeath(leftover: Leftover): () => void {
  orders ??= startWatchdog();
  last += 1;
  const number = last;
  const tell = (order: Order) => orders?.write(`${JSON.stringify(order)}\n`);
  tell({ number, leftover });
  return () => void tell({ number });
}

/** Ends a child when this process has ended, with its group if it leads one (`spawn` with `detached`). */
export function endAfterDeath(child: ChildProcess, signal: NodeJS.Signals, { leads = true } = {}): void {
  // A child that could not be started has no number.
  if (child.pid === undefined) return;
  const target = leads ? -child.pid : child.pid;
  child.once("exit", undoAfterDeath({ kind: "process", target, signal }));
}

function startWatchdog(): Writable {
  // A session of its own, so that killing this process and its group does not kill the watchdog.
  const program = fileURLToPath(new URL("./watchdog-program.ts", import.meta.url));
  const watchdog = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", program], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watchdog.unref();
  const { stdin } = watchdog;
  // The pipe must not keep this process alive.
  (stdin as Socket).unref();
  // If the watchdog itself was killed, this process goes on working.
  stdin.on("error", () => undefined);
  return stdin;
}
