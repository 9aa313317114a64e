import { now } from "#lib/platform/clock.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";

/** Closes a proposed decision that no longer needs a signature, because of another event in its case. */
export async function dropProposal(tx: Tx, applicationId: string): Promise<void> {
  await tx.decisionProposal.updateMany({
    where: { applicationId, status: "WAITING" },
    data: { status: "DROPPED", closedAt: now() },
  });
}
