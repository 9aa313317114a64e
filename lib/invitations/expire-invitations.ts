import { systemActor } from "#lib/audit/record.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { moveInvitations } from "./move-invitations.ts";

/** So many in one run; the next run goes on. */
const max = 1000;

/** Ends issued invitations whose last day is over and that no one used. @returns how many */
export async function expireInvitations(): Promise<number> {
  const ended = await db().invitation.findMany({
    where: { status: "ISSUED", lastDay: { lt: toDbDate(todayInAlmaty()) } },
    select: { id: true },
    orderBy: [{ lastDay: "asc" }, { id: "asc" }],
    take: max,
  });
  let expired = 0;
  for (const { id } of ended) {
    // Each by itself: one that is used at this very moment must not keep the others.
    const moved = await transaction((tx) =>
      moveInvitations(tx, { ids: [id], from: "ISSUED", event: "expire", actor: systemActor }),
    );
    if (moved.ok) expired += 1;
  }
  return expired;
}
