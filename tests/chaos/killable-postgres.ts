import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { type PostgresSandbox, startPostgres } from "#scripts/sandbox/postgres.ts";

/** A database that keeps its promises on disk and can be killed with everything that belongs to it. */
export interface KillablePostgres {
  readonly url: string;
  /** SIGKILL to the server and all its connections' processes, then a start with recovery. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  readonly dataDir: string;
  readonly port: number;
  readonly password: string;
}

/** Not `volatile`: what was committed must be there after a kill. */
export async function killablePostgres(options: Options): Promise<KillablePostgres> {
  let server = await startPostgres(options);
  return {
    url: server.url,
    kill: async () => {
      const { process: main } = server;
      const gone = once(main, "exit");
      // The server is the first of a group of its own, to which its connections' processes belong.
      if (main.pid) process.kill(-main.pid, "SIGKILL");
      await gone;
      server = await startAgain(options);
    },
    stop: () => server.stop(),
  };
}

/** The dead server's shared memory may be in use for a moment longer. */
async function startAgain(options: Options): Promise<PostgresSandbox> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startPostgres(options);
    } catch (fault) {
      if (attempt === 40) throw fault;
      await pause(250);
    }
  }
}
