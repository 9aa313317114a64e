import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What the sandboxes need to trust each other; made on the first start, kept beside the data, readable by the owner. */
export interface Secrets {
  readonly authSecret: string;
  /** Of the database's owner, who migrates it. */
  readonly postgresPassword: string;
  /** Of the role that the portal works as. */
  readonly portalPassword: string;
  readonly stripeSecretKey: string;
  readonly stripeWebhookSecret: string;
  readonly demoPassword: string;
}

/** Reads the secrets of a data folder, making them on first use. */
export function secretsOf(dataDir: string): Secrets {
  const path = join(dataDir, "secrets.json");
  const random = (bytes: number) => randomBytes(bytes).toString("hex");
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8")) as Secrets;
  const secrets: Secrets = {
    authSecret: random(32),
    postgresPassword: random(16),
    portalPassword: random(16),
    stripeSecretKey: `sk_test_${random(16)}`,
    stripeWebhookSecret: `whsec_${random(16)}`,
    demoPassword: `demo-${random(4)}`,
  };
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  writeFileSync(path, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}
