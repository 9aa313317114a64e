import type { Names } from "#lib/domain/policy.ts";
import type { Calendar, CalendarDay } from "#lib/domain/working-days.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";

const refreshAfterMs = 30_000;
let loaded: { readonly at: number; readonly calendar: Promise<Calendar> } | undefined;

/** Days off and worked weekend days of all years with data, oldest first. Cached for half a minute. */
export function calendar(): Promise<Calendar> {
  const at = performance.now();
  if (!loaded || at - loaded.at > refreshAfterMs) loaded = { at, calendar: load() };
  return loaded.calendar;
}

/** Clears the cached calendar, after editing it. */
export function forgetCalendar(): void {
  loaded = undefined;
}

async function load(): Promise<Calendar> {
  try {
    const rows = await db().calendarDay.findMany({ orderBy: { date: "asc" } });
    const days = rows.map(
      (row): CalendarDay => ({
        date: fromDbDate(row.date),
        kind: row.kind === "OFF" ? "off" : "working",
        names: row.names as Names,
        estimated: row.estimated,
      }),
    );
    const years = Map.groupBy(days, (day) => Number(day.date.slice(0, 4)));
    return [...years].map(([year, daysOfYear]) => ({ year, days: daysOfYear }));
  } catch (fault) {
    forgetCalendar();
    throw fault;
  }
}
