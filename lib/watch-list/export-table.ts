import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import { recordRead } from "#lib/audit/record-read.ts";
import { writeCsv } from "#lib/platform/tables/write-csv.ts";
import { WATCH_COLUMNS } from "./columns.ts";
import type { WatchEntry } from "./entry.ts";
import { byIds, idsOf } from "./find-entries.ts";

const batch = 1000;

/**
 * The entries in force as a CSV file in the form in which a table is taken; formulas are defused. That the list was taken
 * away is an event. Undefined for whoever may not read it.
 */
export async function exportEntries(actor: Actor): Promise<ReadableStream<Uint8Array> | undefined> {
  if (!may(actor, "watchlist:list")) return undefined;
  await recordRead({
    actor,
    action: "watchlist.export",
    subjectType: "watch-list",
    subjectId: "in-force",
  });
  let after: string | undefined;
  return new ReadableStream({
    start: (controller) => controller.enqueue(writeCsv([WATCH_COLUMNS])),
    pull: async (controller) => {
      const ids = await idsOf({ state: "in-force", search: "" }, after, batch);
      // The mark at the beginning of a file stands there once.
      if (ids.length > 0) controller.enqueue(writeCsv((await byIds(ids)).map(rowOf)).subarray(3));
      after = ids.at(-1);
      if (ids.length < batch) controller.close();
    },
  });
}

const rowOf = ({ surname, givenNames, birthDate, passport, reason, expiresOn }: WatchEntry) => [
  surname,
  givenNames,
  birthDate ?? null,
  passport?.number ?? null,
  passport?.state ?? null,
  reason,
  expiresOn,
];
