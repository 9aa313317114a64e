import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { temporaryFolder } from "#scripts/processes/temporary-folder.ts";
import { findPort } from "#scripts/stack/find-port.ts";
import { startStack } from "#scripts/stack/start-stack.ts";
import { aProvider, clientId, clientSecret } from "./a-provider.ts";
import type { Fixture } from "./pages/make-fixture.ts";
import temporaryFiles from "./temporary-files.ts";

/** Starts the portal once for all end-to-end tests; they find it through the environment. */
export default async function e2eStack() {
  const data = temporaryFolder("portal-e2e-", { kept: Boolean(process.env.E2E_KEEP) });
  const removeTemporaryFiles = temporaryFiles();
  // Several test runs on one machine need several addresses.
  const port = await findPort(Number(process.env.E2E_PORT || 3900));
  const provider = await aProvider(`http://localhost:${port}/sign-in/provider/callback/oidc`);
  const stack = await startStack({
    dataDir: data.path,
    variables: {
      PATH: process.env.PATH,
      LOG_LEVEL: "info",
      WEBHOOKS_LOCAL: "1",
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
    },
    port,
    volatile: true,
    report: (text) => process.stdout.write(`  ${text}\n`),
    onCrash: (reason) => process.stderr.write(`${reason}\n`),
  });
  const { seedDemo } = await import("#prisma/seed-demo.ts");
  await seedDemo(stack.demoPassword ?? "");

  // Tests run in other processes: they ask this one to stop and start the worker, and for the shared fixture.
  let world: Promise<Fixture> | undefined;
  const orders: Readonly<Record<string, () => Promise<unknown>>> = {
    "/kill-worker": () => stack.worker.kill(),
    "/start-worker": async () => {
      stack.worker = stack.startWorker();
    },
    "/world": () => {
      world ??= import("./pages/make-fixture.ts").then(({ buildFixture }) => buildFixture());
      return world;
    },
  };
  const control = createServer((request, response) => {
    orders[request.url ?? ""]?.().then(
      (answer) => response.end(JSON.stringify(answer ?? null)),
      (fault: unknown) => response.writeHead(500).end(String(fault)),
    );
  });
  await new Promise<void>((resolve) => control.listen(0, "127.0.0.1", resolve));

  Object.assign(process.env, {
    E2E_APP_URL: stack.appUrl,
    E2E_MAILBOX_URL: stack.mailboxUrl,
    E2E_STRIPE_URL: stack.stripeUrl,
    E2E_DATABASE_URL: stack.env.DATABASE_URL,
    E2E_CONTROL_URL: `http://127.0.0.1:${(control.address() as AddressInfo).port}`,
    E2E_DEMO_PASSWORD: stack.demoPassword,
    E2E_DATA: data.path,
  });
  return async () => {
    control.close();
    await stack.stop();
    await provider.stop();
    removeTemporaryFiles();
    data.remove();
  };
}
