import { addDays, type PlainDate } from "#lib/domain/plain-date.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { checkRequestWindow } from "#lib/domain/r2-invitation.ts";
import type { Calendar } from "#lib/domain/working-days.ts";

/** The first days possible for a request submitted today (R2); undefined when the calendar has no data. */
export function firstDaysFrom(
  policy: Policy,
  calendar: Calendar,
  today: PlainDate,
): { readonly from: PlainDate; readonly to: PlainDate } | undefined {
  const to = addDays(today, policy.invitation.earliestDaysBefore);
  for (let from = today; from <= to; from = addDays(from, 1)) {
    if (checkRequestWindow(policy, calendar, { today, firstDay: from }).ok) return { from, to };
  }
  return undefined;
}
