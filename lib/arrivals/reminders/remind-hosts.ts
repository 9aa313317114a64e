import type { PlainDate } from "#lib/domain/plain-date.ts";
import { ok, problem } from "#lib/domain/result.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";
import { type DueReminder, dueReminders } from "./due-reminders.ts";

/**
 * Reminds each organisation of the notices that it owes (R8): one digest a day, however many guests, to each of its
 * members in their language. Nothing is sent twice, however often it runs. @returns the number of organisations
 * reminded
 */
export async function remindHosts(today: PlainDate = todayInAlmaty()): Promise<number> {
  let reminded = 0;
  for (const [organisationId, reminders] of await dueReminders(today)) {
    if (await remind(organisationId, today, reminders)) reminded += 1;
  }
  return reminded;
}

async function remind(
  organisationId: string,
  today: PlainDate,
  reminders: readonly DueReminder[],
): Promise<boolean> {
  const outcome = await transaction(async (tx) => {
    const on = toDbDate(today);
    const { count } = await tx.arrivalDigest.createMany({
      data: [{ organisationId, on }],
      skipDuplicates: true,
    });
    // A concurrent worker was faster.
    if (count === 0) return problem("sent" as const);
    const { id, organisation } = await tx.arrivalDigest.findUniqueOrThrow({
      where: { organisationId_on: { organisationId, on } },
      select: { id: true, organisation: { select: { members: { where: people, select: member } } } },
    });
    await tx.arrivalReminder.createMany({
      data: reminders.map(({ noticeId, moment }) => ({ noticeId, moment, digestId: id })),
      skipDuplicates: true,
    });
    for (const { user } of organisation.members) {
      await enqueueMail(tx, {
        key: `arrivals.digest:${id}:${user.id}`,
        template: "arrivals-expected",
        recipient: user.email,
        locale: user.locale,
        about: { digest: id },
      });
    }
    return ok(undefined);
  });
  return outcome.ok;
}

/** Members of the organisation who can sign in. */
const people = { leftAt: null, user: { disabledAt: null, emailConfirmedAt: { not: null } } } as const;
const member = { user: { select: { id: true, email: true, locale: true } } } as const;
