import { now } from "#lib/platform/clock.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";

/** Ends a proposed decision that no one needs to sign any more, because something else happened to its case. */
export async function dropProposal(tx: Tx, applicationId: string): Promise<void> {
  await tx.decisionProposal.updateMany({
    where: { applicationId, status: "WAITING" },
    data: { status: "DROPPED", closedAt: now() },
  });
}
