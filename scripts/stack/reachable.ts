import nodemailer from "nodemailer";
import pg from "pg";

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Connects to each configured service, so that a typing error shows now and not at the first payment.
 * @throws Error naming the variable; it never repeats the value
 */
export async function checkReachable(variables: Variables): Promise<void> {
  if (variables.DATABASE_URL) await naming("DATABASE_URL", () => tryDatabase(variables.DATABASE_URL ?? ""));
  if (variables.SMTP_URL) await naming("SMTP_URL", () => tryMail(variables.SMTP_URL ?? ""));
}

async function naming(variable: string, attempt: () => Promise<void>): Promise<void> {
  try {
    await attempt();
  } catch (fault) {
    const reason = (fault as { code?: string }).code ?? (fault as Error).name;
    throw new Error(`${variable}: the service it names can't be used (${reason})`);
  }
}

async function tryDatabase(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  await client.connect();
  await client.end();
}

async function tryMail(url: string): Promise<void> {
  const transport = nodemailer.createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000 });
  await transport.verify();
  transport.close();
}
