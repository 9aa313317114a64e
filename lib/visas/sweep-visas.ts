import { recipientOf } from "#lib/applications/recipient.ts";
import { ok } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { addJob } from "#lib/platform/jobs.ts";
import { orderRendering, orderVisaMail, visaMailKey } from "./order-effects.ts";

const most = 500;

/** An order younger than this is probably being carried out. */
const patienceMs = 15 * 60_000;

/**
 * Finds visas without a document or without a mail that was ordered or sent, and orders what is missing again; safe to
 * repeat. What was given up as undeliverable stays given up.
 * @returns how many documents and mails were ordered
 */
export async function sweepVisas(): Promise<{ readonly documents: number; readonly mails: number }> {
  const before = new Date(now().getTime() - patienceMs);
  const [withoutDocument, withoutMail] = await Promise.all([
    visasWithoutDocument(before),
    visasWithoutMail(before),
  ]);
  for (const { id } of withoutDocument) {
    await transaction(async (tx) => ok(await orderRendering(tx, id)));
  }
  for (const { visaId, mailId } of withoutMail) {
    if (mailId === null) await orderMissingMail(visaId);
    else
      await transaction(async (tx) =>
        ok(await addJob(tx, "send-mail", { mailId }, { key: `send-mail:${mailId}` })),
      );
  }
  return { documents: withoutDocument.length, mails: withoutMail.length };
}

const visasWithoutDocument = (before: Date) =>
  db().visa.findMany({
    where: { pdfKey: null, issuedAt: { lt: before } },
    select: { id: true },
    take: most,
  });

/** Visas whose mail was never ordered (`mailId` null), or ordered and neither sent nor given up. */
const visasWithoutMail = (before: Date) =>
  db().$queryRaw<{ readonly visaId: string; readonly mailId: string | null }[]>`
    SELECT visa.id AS "visaId", mail.id AS "mailId"
    FROM "Visa" visa LEFT JOIN "Mail" mail ON mail.key = ${visaMailKey("")} || visa.id
    WHERE visa.status <> 'REVOKED' AND visa."issuedAt" < ${before}
      AND mail."sentAt" IS NULL AND mail."failedAt" IS NULL
    LIMIT ${most}`;

async function orderMissingMail(visaId: string): Promise<void> {
  const { application } = await db().visa.findUniqueOrThrow({
    where: { id: visaId },
    select: { application: { select: { answers: true, user: { select: { email: true, locale: true } } } } },
  });
  await transaction(async (tx) =>
    ok(
      await orderVisaMail(tx, visaId, {
        email: recipientOf(application),
        locale: application.user.locale,
      }),
    ),
  );
}
