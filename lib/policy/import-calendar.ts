import type { Granted } from "#lib/accounts/rights.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { CalendarDay } from "#lib/domain/working-days.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { officialLocales, perLocale } from "#lib/platform/i18n/locale.ts";
import { matchColumns, type WrongHeader } from "#lib/platform/tables/match-columns.ts";
import { readDate } from "#lib/platform/tables/read-date.ts";
import { readTable } from "#lib/platform/tables/read-table.ts";
import type { TableProblem } from "#lib/platform/tables/table.ts";
import { nameColumns } from "./annex-columns.ts";
import { type DayFault, dayFault, replaceYear, yearOf } from "./calendar-days.ts";

const COLUMNS = ["date", "kind", ...nameColumns, "estimated"] as const;
export type CalendarColumn = (typeof COLUMNS)[number];

const required: readonly string[] = ["date", "kind", ...officialLocales.map((locale) => `name-${locale}`)];
const columnNames = COLUMNS.map((id) => ({ id, names: [], required: required.includes(id) }));

export interface DayRowFault {
  readonly line: number;
  readonly fault: Exclude<DayFault, "past"> | "date" | "kind" | "year" | "twice" | "estimated";
}

export type CalendarImportProblem =
  | TableProblem
  | WrongHeader<CalendarColumn>
  | { readonly kind: "past-year" | "no-rows" }
  | { readonly kind: "rows"; readonly faults: readonly DayRowFault[] };

/**
 * Imports the days of a year from a CSV or XLSX table, all of them or none. Past days are ignored, because deadlines
 * were counted by them. Problem: the faults, line by line.
 */
export async function importYear(
  actor: Granted<"calendar:edit">,
  year: number,
  bytes: Uint8Array,
): Promise<Result<number, CalendarImportProblem>> {
  if (year < yearOf(todayInAlmaty())) return problem({ kind: "past-year" });
  const table = await readTable(bytes, { rows: 366 });
  if (!table.ok) return table;
  const columns = matchColumns(table.value.header, columnNames);
  if (!columns.ok) return columns;
  const faults: DayRowFault[] = [];
  const days = new Map<string, CalendarDay>();
  for (const { line, cells } of table.value.rows) {
    const day = readDay(year, (column) => cells[columns.value.get(column) ?? -1] ?? "");
    if (typeof day === "string") faults.push({ line, fault: day });
    else if (days.has(day.date)) faults.push({ line, fault: "twice" });
    else days.set(day.date, day);
  }
  if (faults.length > 0) return problem({ kind: "rows", faults });
  if (days.size === 0) return problem({ kind: "no-rows" });
  await replaceYear(actor, year, [...days.values()]);
  return ok(days.size);
}

function readDay(year: number, cell: (column: CalendarColumn) => string): CalendarDay | DayRowFault["fault"] {
  const date = readDate(cell("date"));
  if (date === undefined) return "date";
  if (yearOf(date) !== year) return "year";
  const kind = (["off", "working"] as const).find((one) => one === cell("kind").toLowerCase());
  if (kind === undefined) return "kind";
  const estimated = cell("estimated").toLowerCase();
  if (!["", "yes", "no"].includes(estimated)) return "estimated";
  const names = perLocale((locale) => cell(`name-${locale}`));
  const day = { date, kind, names, estimated: estimated === "yes" };
  const fault = dayFault(day, todayInAlmaty());
  return fault === undefined || fault === "past" ? day : fault;
}
