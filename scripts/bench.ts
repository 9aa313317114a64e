/**
 * `npm run bench [-- SECTION… [--applications N]]`: measures speed as ratios within one run, because machines differ
 * and share their cores. Without names all sections run, one after the other. The section `staff` fills a service with
 * a million applications, or with N.
 */
import { parseArgs } from "node:util";
import type { Bench, BenchPortal, Section } from "../tests/bench/bench.ts";
import { temporaryFolder } from "./processes/temporary-folder.ts";
import { type Stack, startStack } from "./stack/start-stack.ts";

/** Loaded when they run, because most read settings that exist only once the portal is running. */
const sections: Readonly<Record<string, () => Promise<Section>>> = {
  requests: () => import("../tests/bench/requests.ts"),
  journeys: () => import("../tests/bench/journeys.ts"),
  arrivals: () => import("../tests/bench/arrivals.ts"),
  jobs: () => import("../tests/bench/jobs.ts"),
  payments: () => import("../tests/bench/payments.ts"),
  rules: () => import("../tests/bench/rules.ts"),
  hosts: () => import("../tests/bench/hosts.ts"),
  documents: () => import("../tests/bench/documents.ts"),
  "offline-app": () => import("../tests/bench/offline-app.ts"),
  staff: () => import("../tests/bench/staff.ts"),
};

const say = (text: string) => process.stdout.write(`${text}\n`);
const { positionals: asked, values: wishes } = parseArgs({
  allowPositionals: true,
  options: { applications: { type: "string", default: "1000000" } },
});
const applications = Number(wishes.applications);
if (!Number.isInteger(applications) || applications < 1000) {
  process.stderr.write("--applications is a number, 1000 or more\n");
  process.exit(2);
}
const unknown = asked.filter((name) => !(name in sections));
if (unknown.length > 0) {
  process.stderr.write(`Unknown: ${unknown.join(", ")}. Sections: ${Object.keys(sections).join(", ")}\n`);
  process.exit(2);
}

const data = temporaryFolder("portal-bench-");
let stack: Stack | undefined;
let started: Promise<BenchPortal> | undefined;

async function startPortal(): Promise<BenchPortal> {
  stack = await startStack({
    dataDir: data.path,
    variables: { PATH: process.env.PATH, LOG_LEVEL: "error", PORTAL_BENCH: "1", TRUSTED_PROXIES: "1" },
    port: 3950,
    volatile: true,
    report: (text) => say(`  ${text}`),
    onCrash: (reason) => say(reason),
  });
  const demoPassword = stack.demoPassword ?? "";
  const { seedDemo } = await import("#prisma/seed-demo.ts");
  await seedDemo(demoPassword);
  return {
    appUrl: `http://127.0.0.1:${stack.port}`,
    mailboxUrl: stack.mailboxUrl ?? "",
    demoPassword,
    stack,
  };
}

const bench: Bench = {
  say,
  applications,
  portal: () => {
    started ??= startPortal();
    return started;
  },
};
try {
  for (const [name, load] of Object.entries(sections)) {
    if (asked.length === 0 || asked.includes(name)) await (await load()).run(bench);
  }
} finally {
  await stack?.stop();
  data.remove();
}
process.exit(0);
