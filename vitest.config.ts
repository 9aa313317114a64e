import { configDefaults, defineConfig } from "vitest/config";

const everywhere = {
  globalSetup: ["tests/support/temporary-files.ts"],
  // A slow machine is not a fault: a test that takes longer than this hangs.
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

/**
 * Three projects: rules without a database, documents with independent tools, use cases with a real PostgreSQL (one
 * database per worker).
 */
export default defineConfig({
  test: {
    // No import leads to them: `npm test -- changed` runs all tests when they have changed.
    forceRerunTriggers: [
      ...configDefaults.forceRerunTriggers,
      "**/prisma/schema.prisma",
      "**/prisma/migrations/**",
    ],
    // Measured with `--coverage`; the tests cover every line and branch of the rules.
    coverage: {
      include: ["lib/domain/**"],
      reporter: [["text", { skipFull: true }]],
      thresholds: { 100: true },
    },
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          setupFiles: ["tests/support/clock.ts"],
          ...everywhere,
        },
      },
      // Documents checked by independent programs, which `npm test` installs if it can.
      { test: { name: "tools", include: ["tests/tools/**/*.test.ts"], ...everywhere } },
      {
        test: {
          name: "integration",
          ...everywhere,
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: [...everywhere.globalSetup, "tests/support/integration-database.ts"],
          setupFiles: ["tests/support/clock.ts", "tests/support/integration-worker.ts"],
          maxWorkers: 2,
        },
      },
    ],
  },
});
