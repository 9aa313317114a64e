import { ok, problem, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";

export interface WholeChain {
  readonly events: number;
  /**
   * Hash of the last event in hex. Stored elsewhere, it later proves that the end was not cut off, which the chain
   * alone cannot show.
   */
  readonly head: string | undefined;
}

export interface BrokenChain {
  /** Number of the first event that does not match. */
  readonly event: bigint;
  /**
   * `gap`: an event before it is missing. `link`: it does not continue the one before. `content`: it was changed.
   * `head`: the chain matches, but this event is missing or differs from the stored one.
   */
  readonly reason: "gap" | "link" | "content" | "head";
}

interface Finding {
  readonly id: bigint;
  readonly reason: BrokenChain["reason"];
}

/** An event's number and hash (hex) as stored outside the database. */
export interface WrittenHead {
  readonly event: bigint;
  readonly hash: string;
}

/**
 * Recomputes the hashes of the audit's chain inside the database and returns the first event that does not match.
 * @param written an earlier head; without it a chain that was cut off at its end is not detected
 */
export async function verifyChain(
  database: Pick<ReturnType<typeof db>, "$queryRaw"> = db(),
  written?: WrittenHead,
): Promise<Result<WholeChain, BrokenChain>> {
  const [broken] = await database.$queryRaw<Finding[]>`
    SELECT id, CASE WHEN id <> expected_id THEN 'gap' WHEN previous <> expected_previous THEN 'link' ELSE 'content' END AS reason
    FROM (
      SELECT id, previous, hash,
        coalesce(lag(id) OVER chain, 0) + 1 AS expected_id,
        coalesce(lag(hash) OVER chain, sha256('genesis')) AS expected_previous,
        sha256(previous || convert_to(audit_content(
          id, at, "actorId", "actorRole", action, "subjectType", "subjectId", detail), 'UTF8')) AS expected_hash
      FROM "AuditEvent"
      WINDOW chain AS (ORDER BY id)
    ) event
    WHERE id <> expected_id OR previous <> expected_previous OR hash <> expected_hash
    ORDER BY id LIMIT 1`;
  if (broken) return problem({ event: broken.id, reason: broken.reason });
  const [chain] = await database.$queryRaw<{ events: number; head: string | null; known: string | null }[]>`
    SELECT count(*)::int AS events,
      (SELECT encode(hash, 'hex') FROM "AuditEvent" ORDER BY id DESC LIMIT 1) AS head,
      (SELECT encode(hash, 'hex') FROM "AuditEvent" WHERE id = ${written?.event ?? 0n}) AS known
    FROM "AuditEvent"`;
  if (written && chain?.known !== written.hash) return problem({ event: written.event, reason: "head" });
  return ok({ events: chain?.events ?? 0, head: chain?.head ?? undefined });
}
