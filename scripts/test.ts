/** `npm test`: every proof and one closing line. A part can be named: `npm test -- unit`. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWhenStale } from "./stack/build.ts";
import { ensureTools } from "./test/ensure-tools.ts";
import { findBrowser } from "./test/find-browser.ts";
import { type Count, check, playwright, vitest } from "./test/steps.ts";

const say = (text: string) => process.stdout.write(`${text}\n`);

const shortChaos = ["--seed", "1", "--journeys", "10"];

const steps: Readonly<Record<string, (args: readonly string[]) => Promise<Count>>> = {
  build: async () => {
    // Next writes the types of its routes while building; the type check reads them.
    buildWhenStale(say);
    return { passed: 1, failed: 0, failures: [] };
  },
  types: () => check("types", "node_modules/typescript/bin/tsc", ["--noEmit"]),
  lint: () =>
    check("lint and format", "node_modules/@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]),
  floors: () =>
    check("import floors", "node_modules/dependency-cruiser/bin/dependency-cruise.mjs", [
      "--config",
      ".dependency-cruiser.json",
      "app",
      "components",
      "lib",
    ]),
  // Fails as well when a branch of the rules is not walked (vitest.config.ts).
  unit: () => vitest("unit", ["--coverage"]),
  tools: () => {
    ensureTools(say);
    return vitest("tools");
  },
  integration: () => vitest("integration"),
  // A short run; `npm run chaos` takes longer ones with any seed.
  chaos: () => check("chaos: journeys while everything breaks", "scripts/chaos.ts", shortChaos),
  e2e: (args) => playwright(args, findBrowser(say)),
};

// One folder for everything that tests leave behind; open to read, because PostgreSQL runs as another account under root.
const leftovers = mkdtempSync(join(tmpdir(), "portal-test-run-"));
chmodSync(leftovers, 0o755);
process.env.TMPDIR = leftovers;

/** What runs side by side, and in which order: a chaos run waits more than it works. */
const order: readonly (readonly string[])[] = [
  ["build"],
  ["types", "lint", "floors"],
  ["unit", "chaos"],
  ["tools"],
  ["integration"],
  ["e2e"],
];

const [only, ...args] = process.argv.slice(2);
const chosen = only ? [[only]] : order;
const total = { passed: 0, failed: 0 };
const failures: string[] = [];
const run = async (name: string): Promise<void> => {
  const step = steps[name];
  if (!step) throw new Error(`Unknown part ${name}; there are ${Object.keys(steps).join(", ")}`);
  const count = await step(args).catch((fault: unknown): Count => {
    say(fault instanceof Error ? fault.message : String(fault));
    return { passed: 0, failed: 1, failures: [name] };
  });
  total.passed += count.passed;
  total.failed += count.failed;
  failures.push(...count.failures);
};
for (const together of chosen) {
  say(`\n── ${together.join(", ")}`);
  await Promise.all(together.map(run));
}
rmSync(leftovers, { recursive: true, force: true });
for (const failure of failures) say(`✗ ${failure}`);
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
