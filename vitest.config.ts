import { defineConfig } from "vitest/config";

/** Two projects: rules without a database, use cases with a real PostgreSQL (one database per worker). */
export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["tests/unit/**/*.test.ts"] } },
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
