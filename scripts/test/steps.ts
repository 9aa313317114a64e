import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** A check that passes or fails as a whole: types, lint, floors. */
export async function check(name: string, script: string, args: readonly string[]): Promise<Count> {
  const code = await runNode(script, args);
  process.stdout.write(`${code === 0 ? "✓" : "✗"} ${name}\n`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A Vitest project, counted by its own report. */
export async function vitest(project: string, more: readonly string[] = []): Promise<Count> {
  const report = reportFile();
  const code = await runNode("node_modules/vitest/vitest.mjs", [
    "run",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...more,
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
  return atLeastOneFailure({ passed: numPassedTests, failed: numFailedTests }, code);
}

/** The end-to-end tests, counted by Playwright's own report; a test that was not run counts as failed. */
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
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(report, "utf8"));
  if (stats.flaky > 0) process.stdout.write(`${stats.flaky} passed at the second try only: see above\n`);
  return atLeastOneFailure(
    { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped },
    code,
  );
}

/** A run that ended badly without a failed test (a crash in a set-up) has failed all the same. */
const atLeastOneFailure = (count: Count, code: number): Count =>
  code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;

const reportFile = (): string => join(mkdtempSync(join(tmpdir(), "portal-report-")), "report.json");

function runNode(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
