import { type CellValue, type Separator, streamCsv } from "#lib/platform/tables/write-csv.ts";
import type { TableFormat } from "#lib/platform/tables/write-table.ts";
import { writeXlsx } from "#lib/platform/tables/write-xlsx.ts";

/** A column of a list's file. */
export interface FileColumn<Row> {
  readonly head: string;
  readonly cell: (row: Row) => CellValue;
}

/** A larger spreadsheet is slow to make and to open; a CSV file has no limit. */
const maxWorkbookRows = 20_000;

/**
 * A list as CSV, written while the list is read.
 * @param batches the list's rows in batches
 */
export const listCsv = <Row>(
  batches: AsyncIterable<readonly Row[]>,
  columns: readonly FileColumn<Row>[],
  separator?: Separator,
): ReadableStream<Uint8Array> =>
  streamCsv(
    columns.map(({ head }) => head),
    cellsOf(batches, columns),
    separator,
  );

/**
 * A list as CSV, or as a workbook of its first 20,000 rows.
 * @param sheet name of the workbook's sheet
 */
export async function listFile<Row>(
  batches: AsyncIterable<readonly Row[]>,
  columns: readonly FileColumn<Row>[],
  {
    format,
    sheet,
    separator,
  }: { readonly format: TableFormat; readonly sheet: string; readonly separator: Separator },
): Promise<ReadableStream<Uint8Array> | Uint8Array> {
  if (format === "csv") return listCsv(batches, columns, separator);
  const rows: (readonly CellValue[])[] = [];
  for await (const some of cellsOf(batches, columns)) {
    rows.push(...some);
    if (rows.length >= maxWorkbookRows) break;
  }
  return writeXlsx(sheet, [columns.map(({ head }) => head), ...rows.slice(0, maxWorkbookRows)]);
}

async function* cellsOf<Row>(batches: AsyncIterable<readonly Row[]>, columns: readonly FileColumn<Row>[]) {
  for await (const rows of batches) yield rows.map((row) => columns.map(({ cell }) => cell(row)));
}
