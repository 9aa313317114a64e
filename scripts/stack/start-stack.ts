import { join } from "node:path";
import { type Child, startChild } from "../processes/child.ts";
import { buildWhenStale } from "./build.ts";
import { noteSettings } from "./running-settings.ts";
import { type ServiceOptions, type Services, startServices } from "./services.ts";
import { waitUntilReady } from "./wait-until-ready.ts";

export interface StackOptions extends ServiceOptions {
  /** Called when the web server or the worker ends unexpectedly. */
  readonly onCrash: (reason: string) => void;
}

export interface Stack extends Services {
  startWorker(): Child;
  startWeb(): Promise<Child>;
  worker: Child;
  web: Child;
}

/**
 * Starts the whole portal: its services, its web server and its worker.
 * @throws Error naming the variable when the configuration is incomplete or wrong
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { report } = options;
  const services = await startServices(options);
  const { dataDir, env, port } = services;
  const stops: (() => Promise<void>)[] = [services.stop];
  const stop = async () => {
    for (const stopOne of stops.splice(0).reverse()) await stopOne();
  };
  try {
    stops.push(noteSettings(services, options.variables));
    if (await buildWhenStale(report)) report("Built");

    const startWorker = () =>
      startChild({
        script: "scripts/worker.ts",
        env,
        logFile: join(dataDir, "log", "worker.log"),
        onUnexpectedExit: options.onCrash,
      });
    const startWeb = async () => {
      const web = startChild({
        script: "scripts/web.ts",
        env,
        logFile: join(dataDir, "log", "web.log"),
        onUnexpectedExit: options.onCrash,
      });
      await waitUntilReady(`http://127.0.0.1:${port}/api/health/live`);
      return web;
    };
    const stack: Stack = {
      ...services,
      startWorker,
      startWeb,
      worker: startWorker(),
      web: await startWeb(),
      stop,
    };
    stops.push(() => Promise.all([stack.web.stop(), stack.worker.stop()]).then(() => undefined));
    report("Web server and worker are running");
    return stack;
  } catch (fault) {
    await stop();
    throw fault;
  }
}
