import { recipientOf } from "#lib/applications/recipient.ts";
import { ok } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { enqueueRendering, enqueueVisaMail, visaMailKey } from "./enqueue-effects.ts";

const max = 500;

/** A newer visa is probably being processed. */
const patienceMs = 15 * 60_000;

/**
 * Finds visas without a document or without a mail that was ever enqueued, and enqueues what is missing. Repeatable.
 * Whatever a job is still trying, or has failed at, is left to that job and to the supervisors; so is an enqueued mail
 * (see sweepMails).
 * @returns the numbers of documents and mails enqueued
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
