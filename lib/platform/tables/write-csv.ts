import type { Locale } from "#lib/platform/i18n/locale.ts";
import { defuseCell } from "./defuse-cell.ts";

export type CellValue = string | number | null;

export type Separator = "," | ";";

/**
 * The separator that the reader's spreadsheet expects: a semicolon where the comma is the decimal separator (kk, ru).
 */
export const separatorOf = (locale: Locale): Separator => (locale === "en" ? "," : ";");

/**
 * A CSV file (RFC 4180) in UTF-8 with a byte order mark for spreadsheets; formulas are defused.
 * @param separator a comma for programs
 */
export function writeCsv(rows: readonly (readonly CellValue[])[], separator: Separator = ","): Uint8Array {
  const lines = rows.map((row) => row.map((cell) => quoted(cell, separator)).join(separator));
  return new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`);
}

/** The same file as a stream, written while its rows are read. */
export function streamCsv(
  head: readonly string[],
  batches: AsyncIterable<readonly (readonly CellValue[])[]>,
  separator: Separator = ",",
): ReadableStream<Uint8Array> {
  const read = batches[Symbol.asyncIterator]();
  return new ReadableStream({
    start: (controller) => controller.enqueue(writeCsv([head], separator)),
    pull: async (controller) => {
      const next = await read.next();
      if (next.done) return controller.close();
      // Only the beginning of the file has a byte order mark.
      controller.enqueue(writeCsv(next.value, separator).subarray(3));
    },
  });
}

function quoted(cell: CellValue, separator: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = defuseCell(cell);
  return /["\r\n\t]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
