import { z } from "zod";
import { memberWho } from "#lib/accounts/organisations/membership-of.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import type { Invitation } from "#lib/platform/db/types.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";
import { rateLimit } from "#lib/platform/rate-limit.ts";
import { numberMails } from "./limits.ts";

const template = "invitation-number";

/** Enqueues the mail with the number to the foreigner, if the host wished it. */
export async function mailNumber(
  tx: Tx,
  row: Pick<Invitation, "id" | "guestEmail" | "guestLocale">,
): Promise<void> {
  if (!row.guestEmail) return;
  const sent = await tx.mail.count({ where: { subjectId: row.id, template } });
  await enqueueMail(tx, {
    key: `${template}:${row.id}:${sent + 1}`,
    template,
    recipient: row.guestEmail,
    locale: row.guestLocale ?? "en",
    about: { invitation: row.id },
  });
}

export type ResendProblem =
  | { readonly kind: "not-found" }
  | { readonly kind: "not-issued" }
  | { readonly kind: "no-address" }
  | { readonly kind: "too-often"; readonly retryAfterSeconds: number };

/** Mails an issued invitation's number to its foreigner again; at most three times a day. */
export async function resendNumber(
  actor: Granted<"invitation:own">,
  invitationId: string,
): Promise<Result<{ readonly to: string }, ResendProblem>> {
  const member = await memberWho(actor, "invitation:own");
  if (!member || !z.uuid().safeParse(invitationId).success) return problem({ kind: "not-found" });
  const row = await db().invitation.findFirst({
    where: { id: invitationId, organisationId: member.organisationId },
    select: { id: true, status: true, guestEmail: true, guestLocale: true },
  });
  if (!row) return problem({ kind: "not-found" });
  if (row.status !== "ISSUED") return problem({ kind: "not-issued" });
  if (!row.guestEmail) return problem({ kind: "no-address" });
  const limit = await rateLimit(numberMails, row.id);
  if (!limit.allowed) return problem({ kind: "too-often", retryAfterSeconds: limit.retryAfterSeconds });
  await transaction(async (tx) => {
    await mailNumber(tx, row);
    await recordEvent(tx, {
      actor,
      action: "invitation.mail-number",
      subjectId: row.id,
    });
    return ok(undefined);
  });
  return ok({ to: row.guestEmail });
}
