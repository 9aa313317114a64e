import { type ReminderMoment, reminderMoment } from "#lib/domain/notice-reminder.ts";
import { addDays, type PlainDate } from "#lib/domain/plain-date.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { policyOn } from "#lib/policy/current-policy.ts";

export interface DueReminder {
  readonly noticeId: string;
  readonly moment: ReminderMoment;
}

/** Days after which an overdue notice causes no reminder any more. */
const maxDaysOverdue = 14;

/**
 * The reminders due on `today` that have not been sent, by organisation. A notice in a year without a calendar waits
 * until a supervisor has added it.
 */
export async function dueReminders(today: PlainDate): Promise<ReadonlyMap<string, readonly DueReminder[]>> {
  const [notices, days] = await Promise.all([
    db().arrivalNotice.findMany({
      where: {
        stage: "EXPECTED",
        deadlineOn: { gte: toDbDate(addDays(today, -maxDaysOverdue)) },
        // One digest a day: an organisation that has had today's waits until tomorrow.
        organisation: { digests: { none: { on: toDbDate(today) } } },
      },
      select: { id: true, organisationId: true, arrivalOn: true },
      orderBy: [{ organisationId: "asc" }, { deadlineOn: "asc" }, { id: "asc" }],
    }),
    calendar(),
  ]);
  const due: (DueReminder & { readonly organisationId: string })[] = [];
  for (const { id, organisationId, arrivalOn } of notices) {
    const arrival = fromDbDate(arrivalOn);
    const moment = reminderMoment(await policyOn(arrival), days, arrival, today);
    if (moment.ok && moment.value) due.push({ noticeId: id, organisationId, moment: moment.value });
  }
  const sent = await db().arrivalReminder.findMany({
    where: { noticeId: { in: due.map(({ noticeId }) => noticeId) } },
    select: { noticeId: true, moment: true },
  });
  const known = new Set(sent.map(({ noticeId, moment }) => `${noticeId} ${moment}`));
  return Map.groupBy(
    due.filter(({ noticeId, moment }) => !known.has(`${noticeId} ${moment}`)),
    ({ organisationId }) => organisationId,
  );
}
