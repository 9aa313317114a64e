/**
 * `npm test`: runs all tests and checks and ends with one summary line. Parts, and files or folders in them, can be
 * named: `npm test -- unit tests/unit/seal`. `npm test -- changed` runs the tests whose imports have changed since main,
 * or since a commit that is named.
 */
import { globSync } from "node:fs";
import { basename } from "node:path";
import { onStop } from "./processes/stop-signals.ts";
import { temporaryFolder } from "./processes/temporary-folder.ts";
import { buildWhenStale } from "./stack/build.ts";
import { underAllClocks, underTwoClocks } from "./test/clocks.ts";
import { ensureTools } from "./test/ensure-tools.ts";
import { findBrowser } from "./test/find-browser.ts";
import { slowest } from "./test/reports.ts";
import { type Count, check, none, playwright, sum, vitest, watchTests } from "./test/steps.ts";

const say = (text: string) => process.stdout.write(`${text}\n`);

const shortChaos = ["--seed", "1", "--journeys", "10"];

const parts: Readonly<Record<string, (args: readonly string[]) => Promise<Count>>> = {
  build: async () => {
    // Next writes the types of its routes while building, and the type check reads them.
    await buildWhenStale(say);
    return { passed: 1, failed: 0, failures: [] };
  },
  types: () => check("types", "node_modules/typescript/bin/tsc", ["--noEmit"]),
  lint: async () =>
    sum([
      await check("lint and format", "node_modules/@biomejs/biome/bin/biome", [
        "check",
        "--error-on-warnings",
        ".",
      ]),
      await check("nothing unused, nothing undeclared", "node_modules/knip/bin/knip.js", ["--no-progress"]),
    ]),
  layers: () =>
    check("layers", "node_modules/dependency-cruiser/bin/dependency-cruise.mjs", [
      "--config",
      ".dependency-cruiser.json",
      "app",
      "components",
      "lib",
      "prisma",
      "scripts",
    ]),
  // The whole part also fails when a branch of the rules is not covered (vitest.config.ts).
  unit: (args) => {
    if (args.includes("--watch")) return watchTests("unit", args);
    return vitest("unit", args.length > 0 ? args : ["--coverage"]);
  },
  tools: (args) => {
    ensureTools(say);
    return vitest("tools", args);
  },
  integration: (args) => vitest("integration", args),
  // In the whole run a few files under two clocks; by itself everything, or the named files, under five.
  clocks: (args) => {
    ensureTools(say);
    return only ? underAllClocks(args) : underTwoClocks();
  },
  changed: ([base = "main"]) => {
    const specs = globSync("tests/e2e/**/*.spec.ts").map((path) => basename(path, ".spec.ts"));
    say(`Without the browser's tests, which no import leads to: npm test -- e2e ${specs.sort().join(" | ")}`);
    return vitest("unit", ["--project=integration", `--changed=${base}`, "--passWithNoTests"]);
  },
  // A short run; `npm run chaos` takes longer ones with any seed.
  chaos: () => check("chaos: journeys while everything breaks", "scripts/chaos.ts", shortChaos),
  e2e: (args) => playwright(args, findBrowser(say)),
};

/** The parts that run concurrently, and their order: a chaos run waits more than it computes. */
const order: readonly (readonly string[])[] = [
  ["build"],
  ["types", "lint", "layers"],
  ["unit", "chaos"],
  ["tools"],
  ["integration"],
  ["clocks"],
  ["e2e"],
];

// One folder for the temporary files of all tests.
const leftovers = temporaryFolder("portal-test-run-");
process.env.TMPDIR = leftovers.path;
// The parts have process groups of their own and end with this process (see watchdog.ts).
onStop(async () => process.exit(1));

const [only, ...args] = process.argv.slice(2);
if (only && !(only in parts)) {
  say(`There is no part ${only}; there are ${Object.keys(parts).join(", ")}`);
  process.exit(2);
}
const run = async (name: string): Promise<Count> => {
  try {
    return (await parts[name]?.(args)) ?? none;
  } catch (fault) {
    say(fault instanceof Error ? fault.message : String(fault));
    return { passed: 0, failed: 1, failures: [name] };
  }
};
let total = none;
for (const together of only ? [[only]] : order) {
  const began = performance.now();
  say(`\n── ${together.join(", ")}`);
  total = sum([total, ...(await Promise.all(together.map(run)))]);
  say(`── ${together.join(", ")}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
leftovers.remove();
if (!only) say("\nThe slowest tests:");
for (const { name, milliseconds } of only ? [] : slowest(total.times ?? [], 10)) {
  say(`${(milliseconds / 1000).toFixed(1).padStart(6)} s  ${name}`);
}
for (const failure of total.failures) say(`✗ ${failure}`);
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
