import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { endAfterDeath } from "./watchdog.ts";

export interface Child {
  readonly pid: number | undefined;
  /** Asks it to finish its work; resolves when it has ended. */
  stop(): Promise<void>;
  /** Ends it immediately, like a crash. */
  kill(): Promise<void>;
}

interface Options {
  readonly script: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logFile: string;
  /** Called when it ends without having been stopped. */
  readonly onUnexpectedExit: (reason: string) => void;
}

/**
 * Runs one of the portal's programs, at most for the lifetime of this process. Ctrl-C in the terminal does not reach
 * it, because the launcher stops everything in the right order.
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
