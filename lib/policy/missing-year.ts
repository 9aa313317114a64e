import { mailStaffWith } from "#lib/accounts/mail-staff-with.ts";
import { ok } from "#lib/domain/result.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { yearOf } from "./calendar-days.ts";
import { calendar } from "./current-calendar.ts";

/** Next year if the calendar has no data for it; undefined otherwise. */
export async function missingYear(): Promise<number | undefined> {
  const year = yearOf(todayInAlmaty()) + 1;
  return (await calendar()).some((known) => known.year === year) ? undefined : year;
}

/**
 * Mails the supervisors who maintain the calendar, once in November and once in December, while next year is missing.
 */
export async function remindOfCalendar(): Promise<void> {
  const month = todayInAlmaty().slice(0, 7);
  const year = await missingYear();
  if (year === undefined || !/-1[12]$/.test(month)) return;
  await transaction(async (tx) => {
    await mailStaffWith(tx, "calendar:edit", {
      key: `calendar-missing:${month}`,
      template: "calendar-missing",
      about: (user) => ({ user }),
    });
    return ok(undefined);
  });
}
