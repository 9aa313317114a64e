import type { Bench } from "./bench.ts";
import { measureJobs } from "./staff/measure-jobs.ts";
import { measurePages } from "./staff/measure-pages.ts";
import { startServices } from "./staff/start-services.ts";

const small = 1_000;
const goalMs = 150;

/** Staff's pages and their jobs in a service with many applications, compared with one with a thousand. */
export async function run(bench: Bench): Promise<void> {
  const { say, applications } = bench;
  const services = await startServices(bench, [small, applications]);
  try {
    say(
      `\nStaff's pages, milliseconds of server time at ${small} and at ${applications} applications, and the ratio`,
    );
    say("  medians of interleaved visits, then the fastest");
    const pages = await measurePages(services);
    const cell = (value: number, digits: number) => value.toFixed(digits).padStart(7);
    for (const { name, few, many, min } of pages) {
      const medians = `${cell(few, 1)} ${cell(many, 1)} ${cell(many / few, 2)}`;
      const fastest = `${cell(min.few, 1)} ${cell(min.many, 1)} ${cell(min.many / min.few, 2)}`;
      say(`  ${name.padEnd(34)} ${medians}   ${fastest}${many > goalMs ? `   above ${goalMs} ms` : ""}`);
    }
    const slowest = pages.toSorted((a, b) => b.many - a.many)[0];
    say(`  slowest: ${slowest?.name} ${slowest?.many.toFixed(0)} ms   (goal: all below ${goalMs})`);
    say("\nThe jobs behind them, seconds");
    for (const { name, few, many } of await measureJobs(services)) {
      say(`  ${name.padEnd(34)} ${few.toFixed(2).padStart(7)} ${many.toFixed(2).padStart(7)}`);
    }
  } finally {
    await services.stop();
  }
}
