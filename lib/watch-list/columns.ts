import type { WatchField } from "#lib/domain/watch-entry.ts";
import type { ColumnNames } from "#lib/platform/tables/match-columns.ts";

/**
 * One row for each entry. The headings are codes, the same in each language, so that programs and people use one table.
 */
export const WATCH_COLUMNS = [
  "surname",
  "given-names",
  "birth-date",
  "passport-number",
  "issuing-state",
  "reason",
  "expires-on",
] as const;
export type WatchColumn = (typeof WATCH_COLUMNS)[number];

/** The field of an entry for each column. */
export const fieldOfColumn = {
  surname: "surname",
  "given-names": "givenNames",
  "birth-date": "birthDate",
  "passport-number": "passportNumber",
  "issuing-state": "issuingState",
  reason: "reason",
  "expires-on": "expiresOn",
} as const satisfies Record<WatchColumn, WatchField>;

export const watchColumns: readonly ColumnNames<WatchColumn>[] = WATCH_COLUMNS.map((id) => ({
  id,
  names: [],
  required: id === "reason" || id === "expires-on",
}));
