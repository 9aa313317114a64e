import { defineConfig } from "vitest/config";

/** A slow machine is not a fault: a test that takes longer than this hangs. */
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };

/**
 * Three projects: rules without a database, documents with independent tools, use cases with a real PostgreSQL (one
 * database per worker).
 */
export default defineConfig({
  test: {
    // Measured with `--coverage`; the tests cover every line and branch of the rules.
    coverage: {
      include: ["lib/domain/**"],
      reporter: [["text", { skipFull: true }]],
      thresholds: { 100: true },
    },
    projects: [
      { test: { name: "unit", include: ["tests/unit/**/*.test.ts"], ...patience } },
      // Documents checked by independent programs, which `npm test` installs if it can.
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
