import { type CellValue, type Separator, writeCsv } from "./write-csv.ts";
import { writeXlsx } from "./write-xlsx.ts";

export type TableFormat = "csv" | "xlsx";

/** The format named in an address; undefined for any other text. */
export const tableFormat = (text: string): TableFormat | undefined =>
  text === "csv" || text === "xlsx" ? text : undefined;

/**
 * Rows as a file; the first row is the header.
 * @param sheet name of a workbook's sheet
 */
export const writeTable = async (
  format: TableFormat,
  rows: readonly (readonly CellValue[])[],
  { sheet, separator }: { readonly sheet: string; readonly separator?: Separator },
): Promise<Uint8Array> => (format === "csv" ? writeCsv(rows, separator) : writeXlsx(sheet, rows));
