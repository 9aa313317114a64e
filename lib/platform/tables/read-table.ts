import { ok, problem, type Result } from "#lib/domain/result.ts";
import { cleanCell } from "./clean-cell.ts";
import { maxColumns, maxTableBytes } from "./limits.ts";
import { readCsv } from "./read-csv.ts";
import { readWorkbook } from "./read-workbook.ts";
import type { Table, TableProblem } from "./table.ts";

export interface TableLimits {
  /** Largest number of rows below the header. */
  readonly rows: number;
}

/**
 * Reads a hostile CSV or XLSX file; format, encoding and separator are determined from the content only. The header is
 * the first filled row. A file with a problem is refused as a whole.
 */
export async function readTable(
  bytes: Uint8Array,
  limits: TableLimits,
): Promise<Result<Table, TableProblem>> {
  if (bytes.byteLength === 0) return problem({ kind: "empty" });
  if (bytes.byteLength > maxTableBytes) return problem({ kind: "too-big", maxBytes: maxTableBytes });
  const records = await recordsOf(bytes);
  if (!records.ok) return records;
  const filled = records.value
    .map((cells, index) => ({ line: index + 1, cells: cells.map(cleanCell) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const [head, ...rows] = filled;
  if (head === undefined) return problem({ kind: "empty" });
  const width = Math.max(...filled.map(({ cells }) => cells.findLastIndex((cell) => cell !== "") + 1));
  if (width > maxColumns) return problem({ kind: "too-many-columns", max: maxColumns });
  if (rows.length > limits.rows) return problem({ kind: "too-many-rows", max: limits.rows });
  const header = head.cells.slice(0, head.cells.findLastIndex((cell) => cell !== "") + 1);
  return ok({
    header,
    rows: rows.map(({ line, cells }) => ({ line, cells: header.map((_, at) => cells[at] ?? "") })),
  });
}

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

async function recordsOf(bytes: Uint8Array): Promise<Result<readonly (readonly string[])[], TableProblem>> {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return readWorkbook(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return problem({ kind: "old-or-locked" });
  return readCsv(bytes);
}
