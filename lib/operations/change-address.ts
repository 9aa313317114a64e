import type { Granted } from "#lib/accounts/rights.ts";
import { isEditable } from "#lib/applications/editable.ts";
import { findApplication } from "#lib/applications/find-application.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { emailOf } from "#lib/platform/email.ts";
import { enqueue } from "#lib/platform/outbox.ts";
import { rateLimit } from "#lib/platform/rate-limit.ts";
import { mailsAbout } from "./mails-about.ts";

export type AddressProblem =
  | { readonly kind: "not-found" }
  | { readonly kind: "not-an-address" }
  | { readonly kind: "limited"; readonly retryAfterSeconds: number };

/** Limited, because each change may cause mails to another person. */
const changes = { name: "mail-address", points: 10, seconds: 3600 };

/**
 * Changes the address for mails about the actor's application, and sends again what failed at the old one. The
 * declaration is not changed. Giving the same address again means trying again.
 * @returns the number of messages sent again
 */
export async function changeMailAddress(
  actor: Granted<"application:own">,
  applicationId: string,
  typed: string,
): Promise<Result<number, AddressProblem>> {
  const application = await findApplication(actor, applicationId);
  if (!application) return problem({ kind: "not-found" });
  const email = emailOf(typed);
  if (!email) return problem({ kind: "not-an-address" });
  const allowed = await rateLimit(changes, actor.id);
  if (!allowed.allowed) return problem({ kind: "limited", retryAfterSeconds: allowed.retryAfterSeconds });
  const about = await mailsAbout(applicationId);
  return transaction(async (tx) => {
    const answers = { ...application.answers, email } as Prisma.InputJsonObject;
    const { count } = await tx.application.updateMany({
      where: { id: applicationId, userId: actor.id, savedAt: application.savedAt },
      // During editing, another tab with older answers must not restore the old address.
      data: { answers, ...(isEditable(application.status) && { savedAt: now() }) },
    });
    if (count === 0) return problem({ kind: "not-found" });
    const unsent = await tx.mail.findMany({
      where: { ...about, ...unsentOrFailed },
      select: { id: true },
    });
    const ids = unsent.map(({ id }) => id);
    await tx.mail.updateMany({
      where: { id: { in: ids } },
      data: { recipient: email, sentAt: null, failedAt: null, failure: null },
    });
    for (const mailId of ids) await enqueue(tx, "send-mail", { mailId });
    await recordEvent(tx, {
      actor,
      action: "application.change-mail-address",
      subjectId: applicationId,
      detail: { again: ids.length },
    });
    return ok(ids.length);
  });
}

/** A message that has become pointless stays unsent. */
const unsentOrFailed = {
  OR: [
    { sentAt: null, failedAt: null },
    { failedAt: { not: null }, failure: { not: "obsolete" } },
  ],
} satisfies Prisma.MailWhereInput;
