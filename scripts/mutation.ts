/** `npm run mutation`: changes the rules one place at a time, asks their tests to notice, writes docs/mutation.md. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { type MutationReport, mutationPage } from "./mutation/page.ts";

// What was judged before and has not changed since is taken over; `npm run mutation -- --force` judges all anew.
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
if (status === 0 || status === 1) {
  const report = JSON.parse(readFileSync("test-results/mutation.json", "utf8")) as MutationReport;
  writeFileSync("docs/mutation.md", mutationPage(report));
}
process.exitCode = status ?? 1;
