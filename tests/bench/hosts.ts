import { importTable } from "#lib/invitations/import-table.ts";
import { maxInGroup } from "#lib/invitations/limits.ts";
import { REQUEST_FIELDS } from "#lib/invitations/request/fields.ts";
import { writeCsv } from "#lib/platform/tables/write-csv.ts";
import { writeXlsx } from "#lib/platform/tables/write-xlsx.ts";
import { aRequest } from "../support/a-request.ts";
import { aHostUser } from "../support/an-organisation.ts";
import { expectOk } from "../support/outcomes.ts";
import type { Bench } from "./bench.ts";
import { median } from "./measure.ts";

const rounds = 5;

/** Imports of tables of guests: from the file's bytes to drafts in the database, and the same table again. */
export async function run({ say, portal }: Bench): Promise<void> {
  await portal();
  say("\nTables of guests, 500 rows (rows a second)");
  for (const [name, write] of [
    ["CSV", async (rows: string[][]) => writeCsv(rows)],
    ["XLSX", (rows: string[][]) => writeXlsx("Guests", rows)],
  ] as const) {
    const speeds: { first: number; again: number }[] = [];
    for (let round = 0; round < rounds; round += 1)
      speeds.push(await importedPerSecond(await write(rowsOf())));
    const first = median(speeds.map((speed) => speed.first));
    const again = median(speeds.map((speed) => speed.again));
    say(`  ${name.padEnd(5)} imported ${first.toFixed(0)}, sent again ${again.toFixed(0)}`);
  }
}

const rowsOf = (): string[][] => [
  [...REQUEST_FIELDS],
  ...Array.from({ length: maxInGroup }, (_, at) => {
    const typed = aRequest({ "passport-number": `B${100_000 + at}` });
    return REQUEST_FIELDS.map((field) => typed[field]);
  }),
];

/** Uses a host of its own, so that earlier rounds have no effect. */
async function importedPerSecond(bytes: Uint8Array): Promise<{ first: number; again: number }> {
  const { actor } = await aHostUser();
  const once = async () => {
    const startedAt = performance.now();
    expectOk(await importTable(actor, bytes, { title: "Bench" }));
    return (maxInGroup * 1000) / (performance.now() - startedAt);
  };
  return { first: await once(), again: await once() };
}
