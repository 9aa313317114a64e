import { join } from "node:path";
import { claimData } from "#scripts/stack/claim-data.ts";
import { findPort } from "#scripts/stack/find-port.ts";
import { secretsOf } from "#scripts/stack/secrets.ts";
import { startStack } from "#scripts/stack/start-stack.ts";
import { waitUntilReady } from "#scripts/stack/wait-until-ready.ts";
import type { Counts } from "./counts.ts";
import { type FileDisk, openFileDisk } from "./file-disk.ts";
import { type KillablePostgres, killablePostgres } from "./killable-postgres.ts";
import { type Restarted, restarted } from "./restart.ts";

/** A whole portal each part of which can be killed; the sandboxes of mail and payment are in this process. */
export interface ChaosPortal {
  readonly appUrl: string;
  readonly mailboxUrl: string;
  readonly stripeUrl: string;
  readonly dataDir: string;
  readonly demoPassword: string;
  readonly postgres: KillablePostgres;
  readonly web: Restarted;
  readonly workers: readonly Restarted[];
  readonly disk: FileDisk;
  stop(): Promise<void>;
}

interface Options {
  readonly dataDir: string;
  readonly port: number;
  readonly workers: number;
  readonly diskMegabytes: number;
  readonly counts: Counts;
  readonly report: (text: string) => void;
}

/** Starts it on loopback with data of its own below `dataDir`. */
export async function startChaosPortal(options: Options): Promise<ChaosPortal> {
  const { dataDir, counts, report } = options;
  claimData(dataDir)();
  const secrets = secretsOf(dataDir);
  const disk = openFileDisk(dataDir, options.diskMegabytes);
  const postgres = await killablePostgres({
    dataDir,
    port: await findPort(54_500),
    password: secrets.postgresPassword,
  });
  const stack = await startStack({
    dataDir,
    variables: {
      PATH: process.env.PATH,
      LOG_LEVEL: "info",
      TRUSTED_PROXIES: "1",
      DATABASE_URL: postgres.url,
      PORTAL_DEMO: "1",
      AUTH_SECRET: secrets.authSecret,
      FILES_DRIVER: "fs",
      FILES_LOCATION: disk.folder,
      ...(disk.nodeOptions.length > 0 && { NODE_OPTIONS: disk.nodeOptions.join(" ") }),
    },
    port: options.port,
    report,
    onCrash: () => undefined,
  });
  const { seedDemo } = await import("#prisma/seed-demo.ts");
  await seedDemo(secrets.demoPassword);
  await Promise.all([stack.web.stop(), stack.worker.stop()]);

  const program = (name: string, onStart?: () => Promise<void>) =>
    restarted({
      script: `scripts/${name}.ts`,
      env: stack.env,
      logFile: join(dataDir, "log", `${name}.log`),
      onCrash: () => counts.add(`ended by itself: ${name}`),
      onStart,
    });
  const workers: Restarted[] = [];
  for (let n = 0; n < options.workers; n += 1) workers.push(await program("worker"));
  const web = await program("web", () => waitUntilReady(`http://127.0.0.1:${stack.port}/api/health/live`));
  return {
    appUrl: stack.appUrl,
    mailboxUrl: stack.mailboxUrl ?? "",
    stripeUrl: stack.stripeUrl ?? "",
    dataDir,
    demoPassword: secrets.demoPassword,
    postgres,
    web,
    workers,
    disk,
    stop: async () => {
      await Promise.all([web.stop(), ...workers.map((worker) => worker.stop())]);
      await stack.stop();
      await postgres.stop();
      disk.close();
    },
  };
}
