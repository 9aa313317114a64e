import autocannon from "autocannon";

/** A request to measure, and the status that counts as right. */
export interface Subject {
  readonly name: string;
  readonly request: autocannon.Request;
  readonly expectStatus: number;
}

const connections = 8;

/**
 * Requests per second of one subject, measured right after a warm-up. @throws Error when answers are not the expected
 * ones
 */
async function sample(baseUrl: string, subject: Subject, seconds: number): Promise<number> {
  await run(baseUrl, subject, 2);
  const { throughput, wrong } = await run(baseUrl, subject, seconds);
  if (wrong > 0) throw new Error(`${subject.name}: ${wrong} answers were not ${subject.expectStatus}`);
  return throughput;
}

async function run(baseUrl: string, subject: Subject, duration: number) {
  const result = await autocannon({ url: baseUrl, connections, duration, requests: [subject.request] });
  const counts =
    (result as unknown as { statusCodeStats?: Record<string, { count: number }> }).statusCodeStats ?? {};
  const wrong = Object.entries(counts)
    .filter(([status]) => status !== String(subject.expectStatus))
    .reduce((sum, [, { count }]) => sum + count, result.errors);
  return { throughput: result.requests.total / duration, wrong };
}

/** The median; for an even number of values, the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  return (low + high) / 2;
}

/** Measures every subject once per round, in turn, so that a slow minute of the machine affects all alike. */
export async function interleaved(
  baseUrl: string,
  subjects: readonly Subject[],
  { rounds, seconds, report }: { rounds: number; seconds: number; report: (text: string) => void },
): Promise<ReadonlyMap<string, number>> {
  const samples = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const subject of subjects) samples.get(subject.name)?.push(await sample(baseUrl, subject, seconds));
    report(`  round ${round} of ${rounds}`);
  }
  return new Map([...samples].map(([name, values]) => [name, median(values)]));
}
