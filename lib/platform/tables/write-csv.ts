import { defuseCell } from "./defuse-cell.ts";

export type CellValue = string | number | null;

/**
 * A CSV file (RFC 4180) in UTF-8 with the mark that spreadsheets know it by; formulas are defused.
 * @param separator what the reader's spreadsheet expects: a semicolon where the comma parts decimals (kk, ru)
 */
export function writeCsv(rows: readonly (readonly CellValue[])[], separator: "," | ";" = ","): Uint8Array {
  const lines = rows.map((row) => row.map((cell) => quoted(cell, separator)).join(separator));
  return new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`);
}

function quoted(cell: CellValue, separator: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = defuseCell(cell);
  return /["\r\n\t]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
