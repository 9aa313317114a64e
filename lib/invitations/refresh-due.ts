import type { Tx } from "#lib/platform/db/transaction.ts";

/** Keeps a group's place in the queue: the promised day of its earliest undecided request. Call it after every move. */
export async function refreshDue(tx: Tx, groupId: string): Promise<void> {
  const { _min } = await tx.invitation.aggregate({
    where: { groupId, status: "SUBMITTED" },
    _min: { promisedOn: true },
  });
  await tx.invitationGroup.updateMany({ where: { id: groupId }, data: { dueOn: _min.promisedOn } });
}
