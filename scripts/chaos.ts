/** `npm run chaos -- --seed N --journeys N`: complete journeys while everything breaks, then checks of the records. */
import { parseArgs } from "node:util";
import { temporaryFolder } from "./processes/temporary-folder.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    journeys: { type: "string", default: "200" },
    "at-once": { type: "string", default: "6" },
    workers: { type: "string", default: "2" },
    port: { type: "string", default: "3970" },
    keep: { type: "boolean", default: false },
  },
});
const say = (text: string) => process.stdout.write(`${text}\n`);
const count = (name: "seed" | "journeys" | "at-once" | "workers" | "port"): number => {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value >= 0) return value;
  process.stderr.write(`--${name} must be a whole number\n`);
  process.exit(2);
};
const [seed, journeys] = [count("seed"), count("journeys")];

const data = temporaryFolder("portal-chaos-", { kept: values.keep });
const { newCounts } = await import("../tests/chaos/counts.ts");
const { startChaosPortal } = await import("../tests/chaos/chaos-portal.ts");
const { runChaos } = await import("../tests/chaos/run-chaos.ts");
const counts = newCounts();
say(`seed: ${seed} (the same faults again: npm run chaos -- --seed ${seed} --journeys ${journeys})`);
const began = performance.now();
const portal = await startChaosPortal({
  dataDir: data.path,
  port: count("port"),
  workers: count("workers"),
  diskMegabytes: 64 + 2 * journeys,
  counts,
  report: (text) => say(`  ${text}`),
});
say(`  The file store's disk: ${portal.disk.kind}`);
let violations: readonly string[] = ["the run was cut short"];
try {
  violations = await runChaos(portal, counts, {
    seed,
    journeys,
    atOnce: count("at-once"),
    pauseMs: [200, 1500],
    report: (text) => say(`  ${text}`),
  });
} finally {
  await portal.stop();
  data.remove();
}
for (const [name, value] of counts.all()) say(`  ${name.padEnd(44)} ${String(value).padStart(6)}`);
say(
  `  seconds                                      ${((performance.now() - began) / 1000).toFixed(0).padStart(6)}`,
);
if (values.keep) say(`  data: ${data.path}`);
for (const violation of violations) say(`✗ ${violation}`);
say(`journeys: ${counts.of("journeys")}, kills: ${counts.of("kills")}, faults: ${counts.of("faults")}`);
say(`violations: ${violations.length}`);
process.exit(violations.length === 0 ? 0 : 1);
