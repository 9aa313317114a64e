import { type Child, startChild } from "#scripts/processes/child.ts";

/** A process that is restarted whenever it ends, as by a supervisor in production. */
export interface Restarted {
  /** SIGKILL without warning; resolves when the next process has started. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** Called when it ends without having been killed. */
  readonly onCrash: () => void;
  readonly onStart?: () => Promise<void>;
}

/** Starts one of the portal's programs and keeps it running. */
export async function restarted({ script, env, logFile, onCrash, onStart }: Options): Promise<Restarted> {
  let stopping = false;
  let child: Child;
  const start = async () => {
    child = startChild({
      script,
      env,
      logFile,
      onUnexpectedExit: () => {
        onCrash();
        if (!stopping) void start();
      },
    });
    await onStart?.();
  };
  await start();
  return {
    kill: async () => {
      await child.kill();
      if (!stopping) await start();
    },
    stop: async () => {
      stopping = true;
      await child.stop();
    },
  };
}
