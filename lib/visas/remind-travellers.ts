import { recipientOf } from "#lib/applications/recipient.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { ok } from "#lib/domain/result.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";

/** So many days before the first day of a visa its holder is told what passport control looks at. */
const remindDaysBefore = 3;

/**
 * Writes once to each holder of a visa that begins soon: what to bring to passport control (R3, R5). Returns how many
 * letters were enqueued now or before.
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
