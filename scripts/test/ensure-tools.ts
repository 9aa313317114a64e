import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Debian packages with programs that check the documents independently of the code that makes them, or set a clock. */
const packages = [
  { name: "poppler-utils", programs: ["pdfsig", "pdftotext", "pdffonts", "pdfinfo"] },
  { name: "qpdf", programs: ["qpdf"] },
  { name: "openssl", programs: ["openssl"] },
  { name: "dmtx-utils", programs: ["dmtxread"] },
  { name: "softhsm2", programs: ["softhsm2-util"] },
  { name: "opensc", programs: ["pkcs11-tool"] },
  { name: "faketime", programs: ["faketime"] },
] as const;

/**
 * Installs the missing packages, as root on Debian. Elsewhere it reports that it cannot, and the tests that need a
 * missing program fail and name its package.
 */
export function ensureTools(report: (text: string) => void): void {
  const missing = packages.filter(({ programs }) => !programs.every(isInstalled)).map(({ name }) => name);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    report(`Install these packages for the tests: ${missing.join(" ")}`);
    return;
  }
  report(`Installing ${missing.join(", ")} for the tests …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
  const arguments_ = ["install", "-y", "-qq", "--no-install-recommends", ...missing];
  const installed = spawnSync("apt-get", arguments_, { stdio: "ignore", env });
  if (installed.status !== 0) report(`They could not be installed: ${missing.join(" ")}`);
}

const isInstalled = (program: string): boolean => spawnSync("which", [program]).status === 0;
