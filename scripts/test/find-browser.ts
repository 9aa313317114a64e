import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** The headless shell is Chromium without a window: it shows the same pages in little more than half the time. */
const shell = "/usr/bin/chromium-headless-shell";
const installed = [shell, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * The path of a Chromium: the headless shell if it is installed or can be installed from Debian now (as root), else any
 * installed Chromium, else Playwright's download.
 * @throws Error with what was tried when there is none
 */
export function findBrowser(report: (text: string) => void): string {
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const present = presentBrowser();
  if (present && (present === process.env.PORTAL_CHROMIUM || present === shell || !mayInstall))
    return present;
  if (mayInstall) {
    report("Installing Debian's chromium-headless-shell …");
    installPackage("chromium-headless-shell");
    if (presentBrowser() === undefined) installPackage("chromium");
  } else {
    report("No Chromium found: downloading Playwright's …");
    spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], {
      stdio: "ignore",
    });
  }
  const now = presentBrowser();
  if (now) return now;
  throw new Error(
    "No Chromium: neither Debian's package nor Playwright's download could be installed. Install one and name it in PORTAL_CHROMIUM.",
  );
}

function installPackage(name: string): void {
  const patience = ["-qq", "-o", "Acquire::http::Timeout=20", "-o", "Acquire::Retries=1"];
  spawnSync("apt-get", ["update", ...patience], { stdio: "ignore", timeout: 120_000 });
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", ...patience, name], {
    stdio: "ignore",
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

function presentBrowser(): string | undefined {
  return [process.env.PORTAL_CHROMIUM, ...installed, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
}
