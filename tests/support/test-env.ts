import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gives this process a complete, synthetic configuration that points at the given database. */
export function setTestEnv(databaseUrl: string): void {
  Object.assign(process.env, {
    NODE_ENV: "test",
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: "5",
    APP_URL: "http://portal.test",
    AUTH_SECRET: "test-secret-test-secret-test-secret",
    SMTP_URL: "smtp://127.0.0.1:1",
    STRIPE_SECRET_KEY: "sk_test_portal",
    STRIPE_WEBHOOK_SECRET: "whsec_test",
    FILES_DRIVER: "fs",
    FILES_LOCATION: mkdtempSync(join(tmpdir(), "portal-test-files-")),
    KEYS_LOCATION: join(mkdtempSync(join(tmpdir(), "portal-test-keys-")), "keys"),
    WEBHOOKS_LOCAL: "1",
    LOG_LEVEL: "silent",
  });
}
