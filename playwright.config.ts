import { defineConfig } from "@playwright/test";

/** One portal for all tests, started by the global set-up from the production build. */
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/e2e-stack.ts",
  outputDir: "test-results",
  fullyParallel: false,
  // One per core: a test waits for mails and pages more often than it computes.
  workers: 2,
  // A browser on a busy machine may lose a race that no person would; tests that pass at the second attempt are listed
  // at the end.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    // Recording takes a third of the time, and a picture of each page of a long journey clutters the log: a failed
    // test's page is recorded anyway, and PORTAL_TRACE=1 records all.
    screenshot: process.env.PORTAL_TRACE ? "only-on-failure" : "off",
    trace: process.env.PORTAL_TRACE ? "retain-on-failure" : "off",
    launchOptions: {
      executablePath: process.env.PORTAL_CHROMIUM || "/usr/bin/chromium-headless-shell",
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
