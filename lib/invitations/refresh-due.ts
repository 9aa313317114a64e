import type { Tx } from "#lib/platform/db/transaction.ts";

/**
 * Updates a group's position in the queue: the promised date of its earliest undecided request. Call it after every
 * change of status.
 */
export async function refreshDue(tx: Tx, groupId: string): Promise<void> {
  const { _min } = await tx.invitation.aggregate({
    where: { groupId, status: "SUBMITTED" },
    _min: { promisedOn: true },
  });
  await tx.invitationGroup.updateMany({ where: { id: groupId }, data: { dueOn: _min.promisedOn } });
}
