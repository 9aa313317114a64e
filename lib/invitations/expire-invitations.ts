import { systemActor } from "#lib/audit/record.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { moveInvitations } from "./move-invitations.ts";

/** Largest number in one run; the next run continues. */
const max = 1000;

/** Expires issued, unused invitations whose last day has passed. @returns the number */
export async function expireInvitations(): Promise<number> {
  const ended = await db().invitation.findMany({
    where: { status: "ISSUED", lastDay: { lt: toDbDate(todayInAlmaty()) } },
    select: { id: true },
    orderBy: [{ lastDay: "asc" }, { id: "asc" }],
    take: max,
  });
  let expired = 0;
  for (const { id } of ended) {
    // One by one, so that one that is being used at this moment does not prevent the others.
    const moved = await transaction((tx) =>
      moveInvitations(tx, { ids: [id], from: "ISSUED", event: "expire", actor: systemActor }),
    );
    if (moved.ok) expired += 1;
  }
  return expired;
}
