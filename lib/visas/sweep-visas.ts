import { recipientOf } from "#lib/applications/recipient.ts";
import { ok } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { enqueueRendering, enqueueVisaMail, visaMailKey } from "./enqueue-effects.ts";

const max = 500;

/** An order younger than this is probably being carried out. */
const patienceMs = 15 * 60_000;

/**
 * Finds visas without a document or without a mail that was ever enqueued, and orders what is missing again; safe to
 * repeat. What a job is still trying, or gave up, is left to that job and to those who look after it; so is a mail that
 * was ordered (see sweepMails).
 * @returns how many documents and mails were enqueued
 */
export async function sweepVisas(): Promise<{ readonly documents: number; readonly mails: number }> {
  const before = new Date(now().getTime() - patienceMs);
  const [withoutDocument, withoutMail] = await Promise.all([
    visasWithoutDocument(before),
    visasWithoutMail(before),
  ]);
  for (const { id } of withoutDocument) {
    await transaction(async (tx) => ok(await enqueueRendering(tx, id)));
  }
  for (const { id } of withoutMail) await enqueueMissingMail(id);
  return { documents: withoutDocument.length, mails: withoutMail.length };
}

const visasWithoutDocument = (before: Date) =>
  db().$queryRaw<{ readonly id: string }[]>`
    SELECT visa.id FROM "Visa" visa
    WHERE visa."pdfKey" IS NULL AND visa."issuedAt" < ${before}
      AND NOT EXISTS (SELECT 1 FROM graphile_worker._private_jobs job WHERE job.key = 'render-visa:' || visa.id)
    LIMIT ${max}`;

const visasWithoutMail = (before: Date) =>
  db().$queryRaw<{ readonly id: string }[]>`
    SELECT visa.id FROM "Visa" visa
    WHERE visa.status <> 'REVOKED' AND visa."issuedAt" < ${before}
      AND NOT EXISTS (SELECT 1 FROM "Mail" mail WHERE mail.key = ${visaMailKey("")} || visa.id)
    LIMIT ${max}`;

async function enqueueMissingMail(visaId: string): Promise<void> {
  const { application } = await db().visa.findUniqueOrThrow({
    where: { id: visaId },
    select: { application: { select: { answers: true, user: { select: { email: true, locale: true } } } } },
  });
  await transaction(async (tx) =>
    ok(
      await enqueueVisaMail(tx, visaId, {
        email: recipientOf(application),
        locale: application.user.locale,
      }),
    ),
  );
}
