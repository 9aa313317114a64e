import type { Granted } from "#lib/accounts/rights.ts";
import { loadCase } from "#lib/applications/review/load-case.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";

/** Pressing twice, or two officers at the same time, sends one mail. */
const slotMs = 10 * 60_000;

/**
 * Mails the newest visa of an application to its holder again (S5), at most once in ten minutes. Problem: there is no
 * valid visa.
 */
export async function resendVisa(
  actor: Granted<"application:decide">,
  applicationId: string,
): Promise<Result<void, { readonly kind: "not-sent" }>> {
  const file = await loadCase(applicationId);
  if (file?.status !== "GRANTED" || !file.visa || file.visa.status === "REVOKED") {
    return problem({ kind: "not-sent" });
  }
  const { id: visaId } = file.visa;
  const key = `visa.resent:${visaId}:${Math.floor(now().getTime() / slotMs)}`;
  return transaction(async (tx) => {
    if ((await tx.mail.count({ where: { key } })) > 0) return ok(undefined);
    await enqueueMail(tx, {
      key,
      template: "visa-granted",
      recipient: file.recipient.email,
      locale: file.recipient.locale,
      about: { visa: visaId },
    });
    await recordEvent(tx, { actor, action: "visa.resend", subjectId: visaId });
    return ok(undefined);
  });
}
