import { defineConfig } from "@playwright/test";

/** One portal for all tests, started by the global set-up from the production build. */
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/e2e-stack.ts",
  outputDir: "test-results",
  fullyParallel: false,
  // One of the tests kills the worker that the others wait for.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.PORTAL_CHROMIUM || "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
      ],
    },
  },
});
