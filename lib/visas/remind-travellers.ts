import { recipientOf } from "#lib/applications/recipient.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { ok } from "#lib/domain/result.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";

/** Days before the first day of a visa on which its holder is reminded. */
const remindDaysBefore = 3;

/**
 * Reminds each holder of a visa that begins soon, once, what to bring to passport control (R3, R5). Returns the number
 * of mails enqueued now or before.
 */
export async function remindTravellers(): Promise<number> {
  const today = todayInAlmaty();
  const visas = await db().visa.findMany({
    where: {
      status: "VALID",
      validFrom: { gte: toDbDate(today), lte: toDbDate(addDays(today, remindDaysBefore)) },
    },
    select: {
      id: true,
      application: { select: { answers: true, user: { select: { email: true, locale: true } } } },
    },
  });
  for (const { id, application } of visas) {
    await transaction(async (tx) =>
      ok(
        await enqueueMail(tx, {
          key: `visa.starts:${id}`,
          template: "visa-starts",
          recipient: recipientOf(application),
          locale: application.user.locale,
          about: { visa: id },
        }),
      ),
    );
  }
  return visas.length;
}
