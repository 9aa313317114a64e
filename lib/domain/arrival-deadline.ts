import { isAfter, type PlainDate } from "./plain-date.ts";
import type { Policy } from "./policy.ts";
import { ok, type Result } from "./result.ts";
import { type Calendar, noticeDeadline, workingDaysLeft, type YearWithoutCalendar } from "./working-days.ts";

export type ArrivalDeadline = {
  readonly deadline: PlainDate;
  /** Working days up to and with the deadline, `today` counted; 0 when it has passed. */
  readonly workingDaysLeft: number;
  /** A notice sent today is late: accepted and marked, and a fine may follow. */
  readonly late: boolean;
};

/** How an arrival stands towards its deadline on `today` (R8). Problem: the calendar has no data for a year. */
export function arrivalDeadline(
  policy: Policy,
  calendar: Calendar,
  { arrivalOn, today }: { readonly arrivalOn: PlainDate; readonly today: PlainDate },
): Result<ArrivalDeadline, YearWithoutCalendar> {
  const counted = noticeDeadline(policy, calendar, arrivalOn);
  if (!counted.ok) return counted;
  const { deadline } = counted.value;
  const left = workingDaysLeft(calendar, today, deadline);
  if (!left.ok) return left;
  return ok({ deadline, workingDaysLeft: left.value, late: isAfter(today, deadline) });
}
