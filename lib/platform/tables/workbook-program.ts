import { buffer } from "node:stream/consumers";
import { readSheet } from "read-excel-file/universal";
import { packArchive } from "./pack-archive.ts";
import { type ArchivePart, unpackArchive } from "./unpack-archive.ts";
import type { WorkbookAnswer } from "./workbook-answer.ts";

// Run as a program by read-workbook.ts: an XLSX file on standard input, the answer as JSON on standard output.
async function answer(bytes: Uint8Array): Promise<WorkbookAnswer> {
  const parts = unpackArchive(bytes, (name) => /\.xml(\.rels)?$/.test(name));
  if (typeof parts === "string") return { problem: { kind: parts } };
  if (!parts.some(({ name }) => name === "xl/workbook.xml")) return { problem: { kind: "not-a-table" } };
  const sheet = firstSheet(parts);
  if (hasFarCell(sheet)) return { problem: { kind: "too-complex" } };
  const range = mergedRange(sheet);
  if (range !== undefined) return { problem: { kind: "merged-cells", range } };
  try {
    // Integers as digits: passport and phone numbers must not become 1.2E+11.
    const rows = await readSheet<string>(packArchive(parts).buffer, {
      parseNumber: (text: string) => String(Number(text)),
    });
    return { records: rows.map((row) => row.map(cellText)) };
  } catch (fault) {
    // The library throws on every inconsistency, which is an expected outcome for a hostile file.
    if (fault instanceof Error) return { problem: { kind: "broken" } };
    throw fault;
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  // A date is a number of days; the fraction, including rounding errors, is a time of day.
  if (value instanceof Date) return new Date(value.getTime() + 500).toISOString().slice(0, 10);
  return String(value);
}

/** The XML of the first sheet, read as bytes, because only its ASCII parts matter. */
function firstSheet(parts: readonly ArchivePart[]): string {
  const sheets = parts.filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  const first = sheets.toSorted((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }))[0];
  return first === undefined ? "" : Buffer.from(first.bytes).toString("latin1");
}

/** A cell beyond column ZZ or row 99,999: filling the sheet up to it would exhaust the memory. */
const hasFarCell = (sheet: string): boolean =>
  /<(?:\w+:)?c [^>]*\br="(?:[A-Z]{3,}\d|[A-Z]+\d{6,}")/.test(sheet);

/** The first merged range; it is ambiguous to which row its value belongs. */
const mergedRange = (sheet: string): string | undefined =>
  /<(?:\w+:)?mergeCell [^>]*ref="([A-Z0-9:]{1,20})"/.exec(sheet)?.[1];

process.stdout.write(JSON.stringify(await answer(await buffer(process.stdin))));
