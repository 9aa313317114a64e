import type { Actor } from "#lib/accounts/actor.ts";
import { rolesThatMay } from "#lib/accounts/rights.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import { enqueueMail } from "#lib/platform/mail/enqueue.ts";

/**
 * Writes to everybody who may sign a proposal that it waits, once and each in their language; its proposer signs nothing
 * of their own and is not told.
 */
export async function tellSigners(tx: Tx, proposer: Actor, proposalId: string): Promise<void> {
  const signers = await tx.user.findMany({
    where: {
      role: { in: [...rolesThatMay("decision:countersign")] },
      id: { not: proposer.id },
      emailConfirmedAt: { not: null },
      disabledAt: null,
    },
    select: { id: true, email: true, locale: true },
  });
  for (const { id, email, locale } of signers) {
    await enqueueMail(tx, {
      key: `signature-waiting:${proposalId}:${id}`,
      template: "signature-waiting",
      recipient: email,
      locale,
      subjectId: proposalId,
    });
  }
}
