/** `npm start`: runs the whole portal on this machine until Ctrl-C. */
import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import { onStop } from "./processes/stop-signals.ts";
import { startStack } from "./stack/start-stack.ts";
import { startTable } from "./stack/start-table.ts";

const startedAt = performance.now();
const say = (text: string) => process.stdout.write(`${text}\n`);
if (existsSync(".env")) loadEnvFile(".env");
const variables = { ...process.env };

const wantedPort = Number(variables.PORT || 3000);
let crashes = 0;

try {
  const stack = await startStack({
    dataDir: variables.PORTAL_DATA || ".data",
    variables,
    port: wantedPort,
    report: (text) => say(`  ${text}`),
    onCrash: (reason) => {
      say(`  ${reason}; starting it again`);
      crashes += 1;
      if (crashes > 10) process.kill(process.pid, "SIGTERM");
      else void restart(reason);
    },
  });
  onStop(async () => {
    say("\nStopping …");
    await stack.stop();
    say("Stopped. Your data stays in the data folder.");
  });
  if (stack.port !== wantedPort) say(`  Port ${wantedPort} is taken: using ${stack.port}`);
  const demo = stack.demoPassword
    ? await (await import("#prisma/seed-demo.ts")).seedDemo(stack.demoPassword)
    : undefined;
  say(startTable(stack, demo));
  say(
    `Started in ${((performance.now() - startedAt) / 1000).toFixed(1)} s. Ctrl-C stops everything; data stays.`,
  );

  async function restart(reason: string): Promise<void> {
    if (reason.includes("worker")) stack.worker = stack.startWorker();
    else stack.web = await stack.startWeb();
  }
} catch (fault) {
  process.stderr.write(`\n${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(1);
}
