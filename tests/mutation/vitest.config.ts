import { defineConfig } from "vitest/config";

/** The rules' own tests, for mutants of the rules. The test that reads the source text would see the mutants' marks. */
export default defineConfig({
  test: {
    include: ["tests/unit/domain/**/*.test.ts"],
    exclude: ["tests/unit/domain/rule-messages.test.ts"],
    setupFiles: ["tests/mutation/same-examples.ts"],
    testTimeout: 60_000,
  },
});
