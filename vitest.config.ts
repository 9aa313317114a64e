import { defineConfig } from "vitest/config";

/** A slow machine is no fault: a test that is not over by then hangs. */
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };

/**
 * Three projects: rules without a database, documents under independent tools, use cases with a real PostgreSQL (one
 * database per worker).
 */
export default defineConfig({
  test: {
    // Counted with `--coverage`; the rules have no line and no branch that no test walks.
    coverage: {
      include: ["lib/domain/**"],
      reporter: [["text", { skipFull: true }]],
      thresholds: { 100: true },
    },
    projects: [
      { test: { name: "unit", include: ["tests/unit/**/*.test.ts"], ...patience } },
      // Documents judged by programs that are none of ours; `npm test` installs them where it can.
      { test: { name: "tools", include: ["tests/tools/**/*.test.ts"], ...patience } },
      {
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/integration-database.ts"],
          setupFiles: ["tests/support/integration-worker.ts"],
          maxWorkers: 2,
          ...patience,
        },
      },
    ],
  },
});
