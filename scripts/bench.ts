/** `npm run bench`: speed as ratios in one run, because machines differ and share their cores. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startStack } from "./stack/start-stack.ts";

const say = (text: string) => process.stdout.write(`${text}\n`);
const dataDir = mkdtempSync(join(tmpdir(), "portal-bench-"));
const stack = await startStack({
  dataDir,
  variables: { PATH: process.env.PATH, LOG_LEVEL: "error", PORTAL_BENCH: "1", TRUSTED_PROXIES: "1" },
  port: 3950,
  volatile: true,
  announce: (text) => say(`  ${text}`),
  onCrash: (reason) => say(reason),
});
try {
  const { seedDemo } = await import("#prisma/seed-demo.ts");
  const { interleaved } = await import("../tests/bench/measure.ts");
  const { names, prepareSubjects } = await import("../tests/bench/subjects.ts");
  const { journeysPerMinute } = await import("../tests/bench/journeys.ts");
  const { ruleAnswersPerSecond } = await import("../tests/bench/rules.ts");
  const { policyOn } = await import("#lib/policy/current-policy.ts");
  const { todayInAlmaty } = await import("#lib/platform/clock.ts");
  await seedDemo(stack.demoPassword ?? "");
  const portal = { appUrl: `http://127.0.0.1:${stack.port}`, mailboxUrl: stack.mailboxUrl ?? "" };

  say("\nRequests a second (medians of interleaved rounds)");
  const medians = await interleaved(portal.appUrl, await prepareSubjects(portal), {
    rounds: 5,
    seconds: 4,
    announce: say,
  });
  for (const [name, value] of medians) say(`  ${name.padEnd(32)} ${value.toFixed(0).padStart(6)}`);
  const ratio = (above: string, below: string) =>
    ((medians.get(above) ?? 0) / (medians.get(below) ?? 1)).toFixed(2);
  say("\nRatios");
  say(`  control: bare page to itself               ${ratio(names.control, names.page)}`);
  say(`  question page to bare page                 ${ratio(names.question, names.page)}`);
  say(`  question page to bare form                 ${ratio(names.question, names.form)}   (goal 0.85)`);
  say(`  posted answer to bare action               ${ratio(names.answer, names.bareAction)}   (goal 0.65)`);

  say("\nWhole journeys");
  const journeys = await journeysPerMinute(portal, stack.demoPassword ?? "", { journeys: 12, atOnce: 4 });
  say(`  from registration to the mailed visa       ${journeys.toFixed(0)} a minute`);

  say("\nRules on one core");
  const answers = ruleAnswersPerSecond(await policyOn(todayInAlmaty()), 3);
  say(`  eligibility + passport + fee               ${answers.toFixed(0)} answers a second`);
} finally {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(0);
