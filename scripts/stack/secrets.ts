import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Secrets that the sandboxes share; created on the first start, stored with the data, readable only by the owner. */
export interface Secrets {
  readonly authSecret: string;
  /** Password of the database's owner, who migrates it. */
  readonly postgresPassword: string;
  /** Password of the portal's role. */
  readonly portalPassword: string;
  readonly stripeSecretKey: string;
  readonly stripeWebhookSecret: string;
  readonly demoPassword: string;
}

/** Reads the secrets of a data folder, creating them on first use. */
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
