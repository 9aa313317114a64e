import { exportEntries } from "#lib/watch-list/export-table.ts";
import { watchList } from "../list.ts";

/** The entries in force as a file. */
export const GET = watchList.csv({ name: "watch-list", content: exportEntries });
