import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * The path of a Chromium: one that is installed, else one installed now (Debian's package as root, else Playwright's
 * download).
 * @throws Error that says what was tried, when there is none to be had
 */
export function findBrowser(announce: (text: string) => void): string {
  const present = presentBrowser();
  if (present) return present;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    announce("No Chromium found: installing Debian's package …");
    spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  } else {
    announce("No Chromium found: downloading Playwright's …");
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

function presentBrowser(): string | undefined {
  return [process.env.PORTAL_CHROMIUM, ...installed, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
}
