import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { endAfterDeath } from "../processes/watchdog.ts";
import { digestOf } from "./digest-of.ts";

const sources = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.ts",
  "proxy.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];
const stamp = ".next/portal-sources";

/** Builds the web application unless the last build used exactly these sources. @returns whether it built */
export async function buildWhenStale(report: (text: string) => void): Promise<boolean> {
  const wanted = digestOf(sources);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return false;
  report("Building the portal (about a minute) …");
  const build = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  endAfterDeath(build, "SIGTERM");
  let said = "";
  for (const stream of [build.stdout, build.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  const [code] = await once(build, "close");
  if (code !== 0) throw new Error(`The build failed:\n${said}`);
  writeFileSync(stamp, wanted);
  return true;
}
