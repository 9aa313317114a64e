/**
 * `npm run mutation`: changes the rules one place at a time, runs their tests against each change, writes
 * docs/mutation.md.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type MutationReport, mutationPage } from "./mutation/page.ts";

const report = "test-results/mutation.json";
rmSync(report, { force: true });
// Results of code that has not changed are reused; `npm run mutation -- --force` tests everything again.
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/@stryker-mutator/core/bin/stryker.js",
    "run",
    "tests/mutation/stryker.json",
    ...process.argv.slice(2),
  ],
  { stdio: "inherit" },
);
// The command fails both below its threshold and when it cannot start; only the report tells the difference.
if (existsSync(report))
  writeFileSync("docs/mutation.md", mutationPage(JSON.parse(readFileSync(report, "utf8")) as MutationReport));
process.exitCode = status ?? 1;
