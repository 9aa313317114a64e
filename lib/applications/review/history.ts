import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";

export interface HistoryEntry {
  readonly id: string;
  readonly at: Date;
  /** `application.claim`, `visa.issue` … */
  readonly action: string;
  readonly actorRole: string;
}

const max = 200;

/**
 * The history of the given records from the audit chain, oldest first; at most the newest 200 events. Events of reading
 * are for supervisors, not for officers.
 */
export async function findHistory(
  actor: Actor,
  subjectIds: readonly string[],
): Promise<readonly HistoryEntry[]> {
  const rows = await db().auditEvent.findMany({
    where: {
      subjectId: { in: [...subjectIds] },
      ...(may(actor, "audit:read")
        ? {}
        : { action: { notIn: ["watchlist.look-up"], not: { endsWith: ".read" } } }),
    },
    orderBy: { id: "desc" },
    take: max,
    select: { id: true, at: true, action: true, actorRole: true },
  });
  return rows.reverse().map((row) => ({ ...row, id: String(row.id) }));
}
