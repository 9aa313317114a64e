import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endAfterDeath } from "../processes/watchdog.ts";
import {
  browserTimesOf,
  failuresOf,
  type PlaywrightSuite,
  type Timed,
  timesOf,
  titlesOf,
  type VitestFile,
} from "./reports.ts";

export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** Names of failed tests, repeated at the end of the log, where readers look first. */
  readonly failures: readonly string[];
  /** Durations of the tests; undefined for checks that pass or fail as a whole. */
  readonly times?: readonly Timed[];
}

export const none: Count = { passed: 0, failed: 0, failures: [] };

export const sum = (counts: readonly Count[]): Count => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
  failures: counts.flatMap(({ failures }) => failures),
  times: counts.flatMap(({ times }) => times ?? []),
});

/**
 * A check that passes or fails as a whole: types, lint, layers, chaos. Its output is printed in one piece at its end,
 * so that checks can run concurrently.
 */
export async function check(name: string, script: string, args: readonly string[]): Promise<Count> {
  const said: string[] = [];
  const code = await runNode(script, args, {}, (text) => said.push(text));
  process.stdout.write(`${said.join("")}${code === 0 ? "✓" : "✗"} ${name}\n`);
  return code === 0 ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [name] };
}

/** Runs a Vitest project in watch mode until it is ended at the keyboard. */
export async function watchTests(project: string, args: readonly string[]): Promise<Count> {
  const rest = args.filter((arg) => arg !== "--watch");
  const child = spawn(process.execPath, [vitestProgram, "watch", `--project=${project}`, ...rest], {
    stdio: "inherit",
  });
  endAfterDeath(child, "SIGTERM", { leads: false });
  await once(child, "exit");
  return none;
}

/**
 * Runs a Vitest project, or all of them, or the files whose paths contain one of the names. Counts tests by Vitest's own
 * report.
 */
export async function vitest(
  project: string | undefined,
  more: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Count> {
  const report = reportFile();
  const name = project ?? "vitest";
  const projects = project ? [`--project=${project}`] : [];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await runNode(vitestProgram, ["run", ...projects, ...reporters, ...more], env);
  if (!existsSync(report)) return noReport(name);
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const failures = testResults.flatMap((file: VitestFile) => failuresOf(file));
  const times = testResults.flatMap((file: VitestFile) => timesOf(file));
  return atLeastOneFailure({ passed: numPassedTests, failed: numFailedTests, failures, times }, name, code);
}

/** Runs the end-to-end tests. Counts by Playwright's own report; a test that did not run counts as failed. */
export async function playwright(args: readonly string[], browser: string): Promise<Count> {
  const report = reportFile();
  const code = await runNode(
    "node_modules/@playwright/test/cli.js",
    ["test", "--reporter=list,json", ...args],
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      PORTAL_CHROMIUM: browser,
    },
  );
  if (!existsSync(report)) return noReport("e2e");
  const { stats, suites } = JSON.parse(readFileSync(report, "utf8"));
  const named = (status: string) => suites.flatMap((suite: PlaywrightSuite) => titlesOf(suite, status));
  for (const title of named("flaky")) process.stdout.write(`passed at the second try only: ${title}\n`);
  return atLeastOneFailure(
    {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + stats.skipped,
      failures: [...named("unexpected"), ...named("skipped")],
      times: suites.flatMap((suite: PlaywrightSuite) => browserTimesOf(suite)),
    },
    "e2e",
    code,
  );
}

/** A run that failed without a failed test (such as a crash during set-up) counts as failed. */
const atLeastOneFailure = (count: Count, name: string, code: number): Count =>
  code !== 0 && count.failed === 0
    ? { ...count, failed: 1, failures: [`${name}: ended with code ${code}, no test failed`] }
    : count;

const noReport = (name: string): Count => ({ passed: 0, failed: 1, failures: [`${name}: left no report`] });

const reportFile = (): string => join(tmpdir(), `report-${randomUUID()}.json`);

const vitestProgram = "node_modules/vitest/vitest.mjs";

/** Runs a program in a process group of its own, which ends with this process. */
function runNode(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  hear?: (text: string) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      detached: true,
      stdio: hear ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    });
    endAfterDeath(child, "SIGTERM");
    for (const stream of [child.stdout, child.stderr]) if (hear) stream?.setEncoding("utf8").on("data", hear);
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
