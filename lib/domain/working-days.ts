import { addDays, dateParts, type PlainDate, weekday } from "./plain-date.ts";
import type { Names } from "./policy.ts";
import { ok, problem, type Result } from "./result.ts";

/** `off`: a holiday in addition to weekends; `working`: a weekend day worked in exchange. */
export type CalendarDay = {
  readonly date: PlainDate;
  readonly kind: "off" | "working";
  readonly names: Names;
  /** Not yet confirmed by an order (holidays that depend on the moon). */
  readonly estimated: boolean;
};

export type CalendarYear = { readonly year: number; readonly days: readonly CalendarDay[] };

/** The years whose days off are known. For other years there is no answer, not a guess. */
export type Calendar = readonly CalendarYear[];

export type YearWithoutCalendar = { readonly reason: "year-without-calendar"; readonly year: number };

/** Whether the date is a working day in Kazakhstan. Problem: the calendar has no data for its year. */
export function isWorkingDay(calendar: Calendar, date: PlainDate): Result<boolean, YearWithoutCalendar> {
  const { year } = dateParts(date);
  const known = calendar.find((candidate) => candidate.year === year);
  if (known === undefined) return problem({ reason: "year-without-calendar", year });
  const exception = known.days.find((day) => day.date === date);
  return ok(exception === undefined ? weekday(date) <= 5 : exception.kind === "working");
}

/** The nth working day after `from`, or before it if negative; `from` itself is not counted, 0 returns `from`. */
export function addWorkingDays(
  calendar: Calendar,
  from: PlainDate,
  workingDays: number,
): Result<PlainDate, YearWithoutCalendar> {
  const days = countWorkingDays(calendar, from, workingDays);
  return days.ok ? ok(days.value.at(-1) ?? from) : days;
}

/** The promised date of something that takes `workingDays` from `from`, which is not counted. */
export const promisedDate = addWorkingDays;

/** The working days from `today` to `deadline`, both counted; 0 after the deadline. */
export function workingDaysLeft(
  calendar: Calendar,
  today: PlainDate,
  deadline: PlainDate,
): Result<number, YearWithoutCalendar> {
  let left = 0;
  for (let day = today; day <= deadline; day = addDays(day, 1)) {
    const working = isWorkingDay(calendar, day);
    if (!working.ok) return working;
    if (working.value) left += 1;
  }
  return ok(left);
}

/** The working days after `from` in order, or before it if the count is negative. */
export function countWorkingDays(
  calendar: Calendar,
  from: PlainDate,
  workingDays: number,
): Result<readonly PlainDate[], YearWithoutCalendar> {
  const step = Math.sign(workingDays);
  const found: PlainDate[] = [];
  for (let day = from; found.length < Math.abs(workingDays); ) {
    day = addDays(day, step);
    const working = isWorkingDay(calendar, day);
    if (!working.ok) return working;
    if (working.value) found.push(day);
  }
  return ok(found);
}
