import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { writeCsv } from "#lib/platform/tables/write-csv.ts";
import { writeXlsx } from "#lib/platform/tables/write-xlsx.ts";
import { columnName, TABLE_COLUMNS } from "./table-columns.ts";

/** An empty table to fill in, its headings in the reader's language. */
export async function tableTemplate(locale: Locale, format: "csv" | "xlsx"): Promise<Uint8Array> {
  const header = TABLE_COLUMNS.map((column) => columnName(locale, column));
  return format === "csv"
    ? writeCsv([header], locale === "en" ? "," : ";")
    : writeXlsx(translator(locale, "arrivals")("import.sheet"), [header]);
}
