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
 * What has happened to the given records, oldest first, from the audit chain; at most the newest 200 events.
 * Who has read a case is for those who supervise, not for those who decide.
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
