import { defineConfig } from "vitest/config";

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
      { test: { name: "unit", include: ["tests/unit/**/*.test.ts"] } },
      // Documents judged by programs that are none of ours; `npm test` installs them where it can.
      { test: { name: "tools", include: ["tests/tools/**/*.test.ts"], testTimeout: 60_000 } },
      {
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/integration-database.ts"],
          setupFiles: ["tests/support/integration-worker.ts"],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
