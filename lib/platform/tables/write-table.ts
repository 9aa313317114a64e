import { type CellValue, type Separator, writeCsv } from "./write-csv.ts";
import { writeXlsx } from "./write-xlsx.ts";

export type TableFormat = "csv" | "xlsx";

/** The format that an address names; undefined for any other word. */
export const tableFormat = (text: string): TableFormat | undefined =>
  text === "csv" || text === "xlsx" ? text : undefined;

/**
 * Rows as a file, the first of them its head.
 * @param sheet the name of a workbook's only sheet
 */
export const writeTable = async (
  format: TableFormat,
  rows: readonly (readonly CellValue[])[],
  { sheet, separator }: { readonly sheet: string; readonly separator?: Separator },
): Promise<Uint8Array> => (format === "csv" ? writeCsv(rows, separator) : writeXlsx(sheet, rows));
