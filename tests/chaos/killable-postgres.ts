import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { type PostgresOptions, startPostgres } from "#scripts/sandbox/postgres.ts";
import { startPostgresAgain } from "#scripts/sandbox/supervised-postgres.ts";

/** A durable database that can be killed with all its processes. */
export interface KillablePostgres {
  readonly url: string;
  /** SIGKILL to the server and the processes of all its connections, then a start with recovery. */
  kill(): Promise<void>;
  /** SIGKILL to one of the server's processes: the server closes all connections and recovers. */
  killConnection(choose: (count: number) => number): void;
  stop(): Promise<void>;
}

/** Not `volatile`, because committed data must survive a kill. */
export async function killablePostgres(options: PostgresOptions): Promise<KillablePostgres> {
  let server = await startPostgres(options);
  return {
    url: server.url,
    kill: async () => {
      const { process: main } = server;
      const gone = once(main, "exit");
      for (const pid of [main.pid ?? 0, ...processesOf(main.pid)]) killNow(pid);
      await gone;
      server = await startPostgresAgain(options);
    },
    killConnection: (choose) => {
      const connections = processesOf(server.process.pid);
      const chosen = connections[choose(connections.length)];
      if (chosen) killNow(chosen);
    },
    stop: () => server.stop(),
  };
}

/**
 * The server's own processes: one per connection, and the background writers. Empty if the system has no list of them.
 */
function processesOf(pid: number | undefined): readonly number[] {
  const list = `/proc/${pid}/task/${pid}/children`;
  return existsSync(list) ? readFileSync(list, "utf8").trim().split(" ").map(Number) : [];
}

function killNow(pid: number): void {
  if (pid <= 0) return;
  try {
    process.kill(pid, "SIGKILL");
  } catch (fault) {
    // It has just ended.
    if ((fault as NodeJS.ErrnoException).code !== "ESRCH") throw fault;
  }
}
