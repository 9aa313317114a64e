import { join, resolve } from "node:path";
import { limitPortalRole, portalRoleUrl } from "#prisma/portal-role.ts";
import { startMailSandbox } from "../sandbox/mail.ts";
import { startStripeSandbox } from "../sandbox/stripe.ts";
import { supervisedPostgres } from "../sandbox/supervised-postgres.ts";
import { settingProblems } from "./check-settings.ts";
import { claimData } from "./claim-data.ts";
import { findPort } from "./find-port.ts";
import { migrateData } from "./migrate-data.ts";
import { checkReachable } from "./reachable.ts";
import { secretsOf } from "./secrets.ts";
import { signerWarnings } from "./signer-warnings.ts";

type Variables = Readonly<Record<string, string | undefined>>;

export interface ServiceOptions {
  readonly dataDir: string;
  readonly variables: Variables;
  /** Reports progress, one line at a time. */
  readonly report: (text: string) => void;
  /** First port to try for the web server. */
  readonly port: number;
  /** Uses a database that loses its data on power loss; for tests. */
  readonly volatile?: boolean;
}

/** The services that the portal's programs need: a migrated and seeded database, mail, payments and keys. */
export interface Services {
  readonly dataDir: string;
  readonly appUrl: string;
  readonly port: number;
  /** Undefined when real mail is configured. */
  readonly mailboxUrl: string | undefined;
  readonly stripeUrl: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  /** The database's address for its owner, who is not limited like the portal's role. */
  readonly ownerUrl: string;
  readonly demoPassword: string | undefined;
  stop(): Promise<void>;
}

/**
 * Starts the services that the portal needs and configures this process for them. Each service that `variables` does
 * not configure is a sandbox on this machine.
 * @throws Error naming the variable when the configuration is incomplete or wrong
 */
export async function startServices(options: ServiceOptions): Promise<Services> {
  const { variables, report } = options;
  const dataDir = resolve(options.dataDir);
  const problems = settingProblems(variables);
  if (problems.length > 0)
    throw new Error(`The configuration is incomplete (see .env.example):\n  ${problems.join("\n  ")}`);
  const release = claimData(dataDir);
  const secrets = secretsOf(dataDir);
  const port = await findPort(options.port, variables.HOST);
  const appUrl = (variables.APP_URL || `http://localhost:${port}`).replace(/\/$/, "");
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const stopOne of stops.splice(0).reverse()) await stopOne();
    release();
  };
  try {
    const env: Record<string, string> = {
      ...definedOnly(variables),
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: String(port),
      APP_URL: appUrl,
      NEXTAUTH_URL: `${appUrl}/sign-in/provider`,
      AUTH_SECRET: variables.AUTH_SECRET || secrets.authSecret,
      FILES_DRIVER: variables.FILES_DRIVER || "fs",
      KEYS_LOCATION: variables.KEYS_LOCATION || join(dataDir, "keys"),
    };
    if (env.FILES_DRIVER === "fs") env.FILES_LOCATION = variables.FILES_LOCATION || join(dataDir, "files");

    if (!variables.DATABASE_URL) {
      const port = await findPort(54320);
      const password = secrets.postgresPassword;
      const postgres = await supervisedPostgres(
        { dataDir, port, password, volatile: options.volatile },
        report,
      );
      stops.push(() => postgres.stop());
      env.DATABASE_OWNER_URL = postgres.url;
      env.DATABASE_URL = portalRoleUrl(postgres.url, secrets.portalPassword);
      report("PostgreSQL is running");
    }
    const isDemo = !variables.DATABASE_URL || variables.PORTAL_DEMO === "1";
    if (isDemo) env.PORTAL_DEMO = "1";
    let mailboxUrl: string | undefined;
    if (!variables.SMTP_URL) {
      const mail = await startMailSandbox({
        smtpPort: await findPort(2525),
        webPort: await findPort(8025),
        dataDir,
      });
      stops.push(() => mail.stop());
      env.SMTP_URL = mail.smtpUrl;
      mailboxUrl = mail.webUrl;
      report("Mail sandbox is running");
    }
    let stripeUrl: string | undefined;
    if (!variables.STRIPE_SECRET_KEY) {
      const stripe = await startStripeSandbox({
        port: await findPort(12111),
        dataDir,
        webhookUrl: `http://127.0.0.1:${port}/api/stripe/webhook`,
        webhookSecret: secrets.stripeWebhookSecret,
        secretKey: secrets.stripeSecretKey,
      });
      stops.push(() => stripe.stop());
      Object.assign(env, {
        STRIPE_SECRET_KEY: secrets.stripeSecretKey,
        STRIPE_WEBHOOK_SECRET: secrets.stripeWebhookSecret,
        STRIPE_API_URL: stripe.url,
      });
      stripeUrl = stripe.url;
      report("Stripe sandbox is running");
    }
    Object.assign(process.env, env);
    const { parseEnv } = await import("#lib/platform/env.ts");
    parseEnv(env);
    await checkReachable(variables);
    const { currentKeys } = await import("#lib/visas/keys/current-keys.ts");
    const { signerHealth } = await import("#lib/visas/keys/signer-health.ts");
    if ((await currentKeys()).development) report("Keys are for development: visas are specimens");
    for (const warning of signerWarnings(await signerHealth())) report(warning);

    const ownerUrl = env.DATABASE_OWNER_URL ?? env.DATABASE_URL ?? "";
    const applied = await migrateData(ownerUrl, variables.DATABASE_URL ? undefined : dataDir);
    if (env.DATABASE_OWNER_URL) await limitPortalRole(ownerUrl, env.DATABASE_URL ?? "");
    // Only this program acts as the owner; the web server and the worker do not get the owner's address.
    delete env.DATABASE_OWNER_URL;
    delete process.env.DATABASE_OWNER_URL;
    const { seed } = await import("#prisma/seed.ts");
    await seed();
    report(
      applied.length > 0
        ? `Database migrated (${applied.length} steps) and seeded`
        : "Database is up to date",
    );
    return {
      dataDir,
      appUrl,
      port,
      mailboxUrl,
      stripeUrl,
      env,
      ownerUrl,
      demoPassword: isDemo ? secrets.demoPassword : undefined,
      stop,
    };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

const definedOnly = (variables: Variables): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
