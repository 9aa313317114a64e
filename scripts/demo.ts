/**
 * `npm run demo -- 200 [--seed N]`: fills the demo's database with the given number of applications and lists the
 * result.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import { parseArgs } from "node:util";
import type { Truth } from "#prisma/demo/service/truths.ts";
import { noteSettings, runningSettings } from "./stack/running-settings.ts";
import { secretsOf } from "./stack/secrets.ts";

const usage = `Fills the database of the demo, running or stopped, with a service of some months.

  npm run demo -- APPLICATIONS [--seed N]

--seed   another number makes other people, days and states (1 unless given); the same one makes the same

Ends with 0: filled, 1: this database is left alone, 2: not understood.
`;

const say = (text: string) => process.stdout.write(`${text}\n`);
const asked = readArguments(process.argv.slice(2));
if (asked) process.exitCode = await fill(asked);
else {
  process.stderr.write(usage);
  process.exitCode = 2;
}

interface Asked {
  readonly applications: number;
  readonly seed: number;
}

function readArguments(args: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { seed: { type: "string", default: "1" } },
    });
    const [applications, ...more] = positionals;
    const isNumber = (text: string | undefined) => text !== undefined && /^\d{1,6}$/.test(text);
    return more.length === 0 && isNumber(applications) && isNumber(values.seed)
      ? { applications: Number(applications), seed: Number(values.seed) }
      : undefined;
  } catch (fault) {
    if (fault instanceof TypeError) return undefined;
    throw fault;
  }
}

async function fill(size: Asked): Promise<0 | 1> {
  if (existsSync(".env")) loadEnvFile(".env");
  const variables = { ...process.env };
  if (variables.DATABASE_URL && variables.PORTAL_DEMO !== "1") {
    process.stderr.write(
      "DATABASE_URL is set and PORTAL_DEMO is not: this may be a real service. Nothing was written.\n",
    );
    return 1;
  }
  const dataDir = variables.PORTAL_DATA || ".data";
  const running = runningSettings(dataDir);
  if (running === undefined) return fillStopped(dataDir, variables);
  Object.assign(process.env, running);
  const { fillDemo, NotADemo } = await import("#prisma/demo/fill-demo.ts");
  const { seedDemo } = await import("#prisma/seed-demo.ts");
  const { closeDb } = await import("#lib/platform/db/client.ts");
  const { closeRateLimits } = await import("#lib/platform/rate-limit.ts");
  const password = secretsOf(dataDir).demoPassword;
  try {
    await seedDemo(password);
    say(table(await fillDemo({ ...size, password }, (text) => say(`  ${text}`))));
    say(`\n  Every account opens with the password ${password}`);
    return 0;
  } catch (fault) {
    if (!(fault instanceof NotADemo)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    return 1;
  } finally {
    await closeDb();
    await closeRateLimits();
  }
}

/**
 * Starts what a stopped portal's database needs and runs this command next to it, as next to a running portal: the
 * sandboxes keep the real time, while the filling process sets its own clock back.
 */
async function fillStopped(
  dataDir: string,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<0 | 1> {
  const { startServices } = await import("./stack/services.ts");
  const port = Number(variables.PORT || 3000);
  const services = await startServices({ dataDir, variables, port, report: (text) => say(`  ${text}`) });
  const forget = noteSettings(services, variables);
  try {
    const beside = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
      stdio: "inherit",
    });
    const [code] = (await once(beside, "exit")) as [number | null];
    return code === 0 ? 0 : 1;
  } finally {
    await forget();
    await services.stop();
  }
}

/** Lines with equal columns, and an empty line before each new subject. */
function table(truths: readonly Truth[]): string {
  const wide = Math.max(...truths.map(({ what }) => what.length));
  return truths
    .flatMap(({ about, what, count, example, account }, at) => {
      const line = `    ${what.padEnd(wide)}  ${String(count).padStart(5)}  ${[example, account].filter(Boolean).join("  ")}`;
      return truths[at - 1]?.about === about ? [line.trimEnd()] : ["", `  ${about}`, line.trimEnd()];
    })
    .join("\n");
}
