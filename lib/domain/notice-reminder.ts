import { isAfter, type PlainDate } from "./plain-date.ts";
import type { Policy } from "./policy.ts";
import { noticeDeadline } from "./r8-arrival-notice.ts";
import { ok, type Result } from "./result.ts";
import { type Calendar, isWorkingDay, type YearWithoutCalendar } from "./working-days.ts";

/** When a host is reminded of a notice that it owes: on each working day of the period, and once afterwards. */
export type ReminderMoment = `day-${number}` | "overdue";

/**
 * The reminder due on `today` for an arrival (R8): `day-1` to the period's last day, `overdue` on working days after
 * it, none on other days. Problem: the calendar has no data for a year.
 */
export function reminderMoment(
  policy: Policy,
  calendar: Calendar,
  arrival: PlainDate,
  today: PlainDate,
): Result<ReminderMoment | undefined, YearWithoutCalendar> {
  const counted = noticeDeadline(policy, calendar, arrival);
  if (!counted.ok) return counted;
  const { deadline, workingDays } = counted.value;
  if (isAfter(today, deadline)) {
    const working = isWorkingDay(calendar, today);
    return working.ok ? ok(working.value ? "overdue" : undefined) : working;
  }
  const day = workingDays.indexOf(today) + 1;
  return ok(day > 0 ? (`day-${day}` as const) : undefined);
}
