import type { Bench } from "./bench.ts";
import { interleaved } from "./measure.ts";
import { names, prepareSubjects } from "./subjects.ts";

/** Pages and posted answers, each compared with a bare one. */
export async function run({ say, portal }: Bench): Promise<void> {
  const addresses = await portal();
  say("\nRequests a second (medians of interleaved rounds)");
  const medians = await interleaved(addresses.appUrl, await prepareSubjects(addresses), {
    rounds: 5,
    seconds: 4,
    report: say,
  });
  for (const [name, value] of medians) say(`  ${name.padEnd(32)} ${value.toFixed(0).padStart(6)}`);
  const ratio = (above: string, below: string) =>
    ((medians.get(above) ?? 0) / (medians.get(below) ?? 1)).toFixed(2);
  say("\nRatios");
  say(`  control: bare page to itself               ${ratio(names.control, names.page)}`);
  say(`  question page to bare page                 ${ratio(names.question, names.page)}`);
  say(`  question page to bare form                 ${ratio(names.question, names.form)}   (goal 0.85)`);
  say(`  posted answer to bare action               ${ratio(names.answer, names.bareAction)}   (goal 0.65)`);
}
