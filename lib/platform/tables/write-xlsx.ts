import writeExcelFile, { type Cell } from "write-excel-file/node";
import { plainDate } from "#lib/domain/plain-date.ts";
import { defuseCell } from "./defuse-cell.ts";
import type { CellValue } from "./write-csv.ts";

/** Bounds of a column's width in characters. */
const width = { min: 10, max: 50 };

/**
 * An XLSX file with one sheet whose first row is its header. Texts are stored as texts, and formulas are defused
 * anyway, because the file may be saved as CSV; `YYYY-MM-DD` becomes a date.
 */
export async function writeXlsx(
  sheetName: string,
  rows: readonly (readonly CellValue[])[],
): Promise<Uint8Array> {
  const columns = (rows[0] ?? []).map((_, at) => ({ width: widthOf(rows, at) }));
  const data = rows.map((row, index) => row.map((value) => cellOf(value, index === 0)));
  const options = { sheet: sheetNameOf(sheetName), columns, stickyRowsCount: 1 };
  return new Uint8Array(await writeExcelFile(data, options).toBuffer());
}

function cellOf(value: CellValue, isHeading: boolean): Cell {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { value, type: Number };
  if (isHeading) return { value: defuseCell(value), type: String, fontWeight: "bold" };
  const date = plainDate(value);
  if (date !== undefined) return { value: new Date(`${date}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  return { value: defuseCell(value), type: String };
}

const widthOf = (rows: readonly (readonly CellValue[])[], at: number): number =>
  Math.min(width.max, Math.max(width.min, ...rows.map((row) => String(row[at] ?? "").length + 2)));

/** Spreadsheets do not allow some characters in a sheet's name, nor more than 31. */
const sheetNameOf = (name: string): string => name.replace(/[\\/?*[\]:']/g, " ").slice(0, 31);
