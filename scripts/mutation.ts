/** `npm run mutation`: changes the rules one place at a time, asks their tests to notice, writes docs/mutation.md. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type MutationReport, mutationPage } from "./mutation/page.ts";

const report = "test-results/mutation.json";
rmSync(report, { force: true });
// What was judged before and has not changed since is taken over; `npm run mutation -- --force` judges all again.
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
// Below its threshold the command fails as it does when it cannot even begin: only the report tells.
if (existsSync(report))
  writeFileSync("docs/mutation.md", mutationPage(JSON.parse(readFileSync(report, "utf8")) as MutationReport));
process.exitCode = status ?? 1;
