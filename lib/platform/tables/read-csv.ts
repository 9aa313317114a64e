import { CsvError, parse } from "csv-parse/sync";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { decodeText } from "./decode-text.ts";
import type { TableProblem } from "./table.ts";

const separators = [",", ";", "\t"] as const;

/** The records of a CSV file of unknown encoding and separator (RFC 4180, read leniently), including empty lines. */
export function readCsv(bytes: Uint8Array): Result<readonly (readonly string[])[], TableProblem> {
  const decoded = decodeText(bytes);
  if (decoded === undefined) return problem({ kind: "not-a-table" });
  // Spreadsheets may name the separator in a line of its own, which is kept as an empty line so that rows keep their
  // numbers.
  const named = /^sep=([,;\t])\r?\n/.exec(decoded)?.[1];
  const text = named === undefined ? decoded : decoded.slice(5);
  try {
    const records: string[][] = parse(text, {
      delimiter: named ?? separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ["\r\n", "\n", "\r"],
    });
    return ok(records);
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    return problem(
      fault.code === "CSV_QUOTE_NOT_CLOSED"
        ? { kind: "open-quote", line: openedAt(fault) }
        : { kind: "broken" },
    );
  }
}

/** The most frequent separator in the first filled line, ignoring quoted text. */
function separatorOf(text: string): string {
  const [line = ""] = text.trimStart().split(/[\r\n]/, 1);
  const bare = line.replace(/"[^"]*"/g, "");
  const count = (separator: string) => bare.split(separator).length;
  return separators.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

/** The record with the opening quote, numbered as in a spreadsheet. */
const openedAt = (fault: CsvError): number => {
  const { records } = fault as CsvError & { readonly records?: unknown };
  return typeof records === "number" ? records + 1 : 1;
};
