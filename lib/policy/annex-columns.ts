import { locales } from "#lib/platform/i18n/locale.ts";
import type { ColumnNames } from "#lib/platform/tables/match-columns.ts";

/** The name in each language has a column of its own. */
export const nameColumns = locales.map((locale) => `name-${locale}` as const);

/** One row for each territory of a list. Several values in one cell are separated by a bar. */
export const ANNEX_COLUMNS = [
  "row",
  "name",
  "code",
  "nationalities",
  "issuing-states",
  "own-citizenship",
  ...nameColumns,
  "other-names",
  "confusable-with",
] as const;
export type AnnexColumn = (typeof ANNEX_COLUMNS)[number];

/** The headings are the columns' codes, the same in each language, so that programs and clerks use one table. */
export const annexColumns: readonly ColumnNames<AnnexColumn>[] = ANNEX_COLUMNS.map((id) => ({
  id,
  names: [],
  required: id === "row" || id === "code",
}));
