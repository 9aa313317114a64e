import type { Granted } from "#lib/accounts/rights.ts";
import { listCsv } from "#lib/platform/lists/file.ts";
import { batchesOf } from "#lib/platform/lists/page.ts";
import type { CellValue } from "#lib/platform/tables/write-csv.ts";
import { WATCH_COLUMNS, type WatchColumn } from "./columns.ts";
import type { WatchEntry } from "./entry.ts";
import { listEntries, watchFilter } from "./find-entries.ts";

/** The entries in force as a CSV file that can be imported again; formulas are defused. */
export const exportEntries = (actor: Granted<"watchlist:list">): ReadableStream<Uint8Array> =>
  listCsv(
    batchesOf((page) => listEntries(actor, watchFilter.all, page)),
    WATCH_COLUMNS.map((head) => ({ head, cell: cells[head] })),
  );

const cells: Readonly<Record<WatchColumn, (entry: WatchEntry) => CellValue>> = {
  surname: ({ surname }) => surname,
  "given-names": ({ givenNames }) => givenNames,
  "birth-date": ({ birthDate }) => birthDate ?? null,
  "passport-number": ({ passport }) => passport?.number ?? null,
  "issuing-state": ({ passport }) => passport?.state ?? null,
  reason: ({ reason }) => reason,
  "expires-on": ({ expiresOn }) => expiresOn,
};
