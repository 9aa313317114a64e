import { spawnSync } from "node:child_process";

const packageOf: Readonly<Record<string, string>> = {
  pdfsig: "poppler-utils",
  pdftotext: "poppler-utils",
  pdffonts: "poppler-utils",
  pdfinfo: "poppler-utils",
  qpdf: "qpdf",
  openssl: "openssl",
  dmtxread: "dmtx-utils",
  "softhsm2-util": "softhsm2",
  "pkcs11-tool": "opensc",
};

/** Runs an independent tool. @throws Error that names the Debian package when it is not installed */
export function runTool(program: keyof typeof packageOf, args: readonly string[]) {
  const { error, status, stdout, stderr } = spawnSync(program, args, { maxBuffer: 50_000_000 });
  if (error) throw new Error(`${program} cannot be run: install Debian's package ${packageOf[program]}`);
  return { status, output: stdout, text: `${stdout.toString("utf8")}${stderr.toString("utf8")}` };
}
