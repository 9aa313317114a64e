import { setTimeout as pause } from "node:timers/promises";
import { type PostgresOptions, type PostgresSandbox, startPostgres } from "./postgres.ts";

export interface SupervisedPostgres {
  readonly url: string;
  /** Process id of the current server. */
  pid(): number | undefined;
  stop(): Promise<void>;
}

/**
 * A PostgreSQL that is restarted when it dies, like the portal's own programs. Committed data survives; the portal
 * answers "not ready" meanwhile.
 * @param onCrash receives the reason each time; after `mostCrashes` the database stays down
 */
export async function supervisedPostgres(
  options: PostgresOptions,
  onCrash: (reason: string) => void,
): Promise<SupervisedPostgres> {
  let stopping = false;
  let crashes = 0;
  let server = await startPostgres(options);
  let restart = Promise.resolve();
  const watch = ({ process: main }: PostgresSandbox) =>
    main.once("exit", (code, signal) => {
      if (stopping) return;
      crashes += 1;
      const again = crashes <= maxCrashes;
      onCrash(`PostgreSQL ended (${signal ?? `code ${code}`})${again ? "; starting it again" : ""}`);
      if (again) restart = comeBack();
    });
  const comeBack = async (): Promise<void> => {
    try {
      server = await startPostgresAgain(options);
      if (stopping) await server.stop();
      else watch(server);
    } catch (fault) {
      onCrash(fault instanceof Error ? fault.message : String(fault));
    }
  };
  watch(server);
  return {
    url: server.url,
    pid: () => server.process.pid,
    stop: async () => {
      stopping = true;
      await restart;
      await server.stop();
    },
  };
}

const maxCrashes = 10;
const attempts = 40;

/** Restarts a database that died. Its shared memory may be in use for another moment, so this tries more than once. */
export async function startPostgresAgain(options: PostgresOptions): Promise<PostgresSandbox> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startPostgres(options);
    } catch (fault) {
      if (attempt === attempts) throw fault;
      await pause(250);
    }
  }
}
