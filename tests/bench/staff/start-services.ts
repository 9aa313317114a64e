import { join } from "node:path";
import { closeDb } from "#lib/platform/db/client.ts";
import { closeRateLimits } from "#lib/platform/rate-limit.ts";
import { startChild } from "#scripts/processes/child.ts";
import { findPort } from "#scripts/stack/find-port.ts";
import type { Stack } from "#scripts/stack/start-stack.ts";
import { waitUntilReady } from "#scripts/stack/wait-until-ready.ts";
import { fillService } from "../../support/full-service/fill-service.ts";
import { runSql } from "../../support/run-sql.ts";
import type { Bench } from "../bench.ts";
import { refreshAll } from "./measure-jobs.ts";

/** A portal with the given number of applications; no worker changes anything in it. */
export interface Service {
  readonly applications: number;
  readonly appUrl: string;
  /** For the portal's own role. */
  readonly databaseUrl: string;
}

export interface Services {
  readonly few: Service;
  readonly many: Service;
  readonly demoPassword: string;
  stop(): Promise<void>;
}

const databaseAt = (url: string, name: string): string => {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
};

/** Two web servers of this portal, each with a filled copy of its database; `stop` restores the portal. */
export async function startServices(
  { portal, say }: Bench,
  sizes: readonly [few: number, many: number],
): Promise<Services> {
  const { stack, demoPassword } = await portal();
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const stopOne of stops.splice(0).reverse()) await stopOne();
  };
  // A database can be copied only while no client is connected to it.
  await Promise.all([stack.web.stop(), stack.worker.stop()]);
  await closeDb();
  await closeRateLimits();
  stops.push(async () => {
    stack.worker = stack.startWorker();
    stack.web = await stack.startWeb();
  });
  try {
    const [few, many] = [await aService(stack, sizes[0], say), await aService(stack, sizes[1], say)];
    stops.push(few.drop, many.drop);
    for (const service of [few, many]) stops.push(await startWeb(stack, service));
    return { few, many, demoPassword, stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

async function aService(stack: Stack, applications: number, say: Bench["say"]) {
  const name = `bench_${applications}`;
  const maintenanceUrl = databaseAt(stack.ownerUrl, "template1");
  const template = new URL(stack.ownerUrl).pathname.slice(1);
  await runSql(maintenanceUrl, `DROP DATABASE IF EXISTS "${name}"`);
  await runSql(maintenanceUrl, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  say(`  filling a service with ${applications} applications`);
  const began = performance.now();
  await fillService(databaseAt(stack.ownerUrl, name), applications);
  const databaseUrl = databaseAt(stack.env.DATABASE_URL ?? stack.ownerUrl, name);
  await refreshAll(databaseUrl);
  say(`  filled in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const appUrl = `http://127.0.0.1:${await findPort(3970 + Math.round(Math.log10(applications)))}`;
  const drop = async () => {
    await runSql(maintenanceUrl, `DROP DATABASE "${name}" WITH (FORCE)`);
  };
  return { applications, appUrl, databaseUrl, drop };
}

async function startWeb({ env }: Stack, { appUrl, databaseUrl }: Service): Promise<() => Promise<void>> {
  const web = startChild({
    script: "scripts/web.ts",
    env: { ...env, APP_URL: appUrl, PORT: new URL(appUrl).port, DATABASE_URL: databaseUrl },
    logFile: join(env.FILES_LOCATION ?? ".", "..", "log", "bench-web.log"),
    onUnexpectedExit: (reason) => {
      throw new Error(reason);
    },
  });
  await waitUntilReady(`${appUrl}/api/health/live`);
  return () => web.stop();
}
