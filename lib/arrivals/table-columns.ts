import { ADDRESS_FIELDS } from "#lib/domain/address.ts";
import { fieldNames } from "#lib/platform/forms/fields.ts";
import type { Kind } from "#lib/platform/forms/kinds.ts";
import { type Locale, locales } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { ColumnNames } from "#lib/platform/tables/match-columns.ts";
import { separatorOf } from "#lib/platform/tables/write-csv.ts";
import { type TableFormat, writeTable } from "#lib/platform/tables/write-table.ts";
import { guestFields, lineFields, noticeFields, placeFields, stayFields } from "./fields.ts";

export type TableColumn = keyof typeof lineFields | "children" | "property";

/** The columns of a table of guests: the notice's fields, its children in one cell, and the property by name. */
export const TABLE_COLUMNS: readonly TableColumn[] = [
  ...fieldNames(guestFields),
  "children",
  ...fieldNames(stayFields),
  "property",
  ...ADDRESS_FIELDS,
  ...fieldNames(placeFields),
];

const kindOf = (column: TableColumn): Kind | undefined =>
  column === "children" || column === "property" ? undefined : lineFields[column];

/** Columns that every table needs; an address may come from the property. */
const requiredColumns: readonly TableColumn[] = fieldNames(noticeFields).filter((field) => {
  const { optional, assumed }: Kind = noticeFields[field];
  return optional === false && assumed === undefined;
});

/** The heading of a column in a language. */
export const columnName = (locale: Locale, column: TableColumn): string =>
  translator(locale, "arrivals")(`field.${column}`);

/** The columns with their accepted headings. */
export const tableColumns: readonly ColumnNames<TableColumn>[] = TABLE_COLUMNS.map((id) => ({
  id,
  names: locales.map((locale) => columnName(locale, id)),
  required: requiredColumns.includes(id),
}));

/** The accepted values of a column, and whether it is required: for its explanation. */
export function columnFacts(locale: Locale, column: TableColumn) {
  const kind = kindOf(column);
  return {
    required: requiredColumns.includes(column),
    isDate: kind?.input === "date",
    answers: kind?.answers?.(locale) ?? [],
  };
}

/** An empty table to fill in, its headings in the reader's language. */
export async function tableTemplate(locale: Locale, format: TableFormat): Promise<Uint8Array> {
  const header = TABLE_COLUMNS.map((column) => columnName(locale, column));
  const sheet = translator(locale, "arrivals")("import.sheet");
  return writeTable(format, [header], { sheet, separator: separatorOf(locale) });
}
