import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { endAfterDeath } from "./watchdog.ts";

export interface Child {
  readonly pid: number | undefined;
  /** Asks it to finish what it is doing; resolves when it is gone. */
  stop(): Promise<void>;
  /** Ends it without asking, as a crash would. */
  kill(): Promise<void>;
}

interface Options {
  readonly script: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logFile: string;
  /** Called when it ends although no one stopped it. */
  readonly onUnexpectedExit: (reason: string) => void;
}

/**
 * Runs one of the portal's programs, no longer than this process lives. Ctrl-C in the terminal does not reach it: the
 * launcher stops things in the right order.
 */
export function startChild({ script, env, logFile, onUnexpectedExit }: Options): Child {
  mkdirSync(dirname(logFile), { recursive: true });
  const output = openSync(logFile, "a");
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--disable-warning=ExperimentalWarning", script],
    {
      env: env as NodeJS.ProcessEnv,
      detached: true,
      stdio: ["ignore", output, output],
    },
  );
  closeSync(output);
  endAfterDeath(child, "SIGTERM");
  let expected = false;
  child.once("exit", (code, signal) => {
    if (!expected) onUnexpectedExit(`${script} ended (${signal ?? `code ${code}`}), see ${logFile}`);
  });
  const end = (signal: NodeJS.Signals) => {
    expected = true;
    return gone(child, signal);
  };
  return { pid: child.pid, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}

function gone(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}
