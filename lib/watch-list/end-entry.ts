import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { characterCount, cleanText, hasForbiddenCharacter } from "#lib/domain/clean-text.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { maxWatchReasonLength } from "#lib/domain/watch-entry.ts";
import { now } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";

export type EndProblem = {
  readonly kind: "not-found" | "reason-missing" | "reason-long" | "reason-characters" | "moved";
};

/** Ends an entry, with the reason. It is kept, but matches no one any more. */
export async function endEntry(
  actor: Granted<"watchlist:edit">,
  id: string,
  typed: string,
): Promise<Result<void, EndProblem>> {
  if (!z.uuid().safeParse(id).success) return problem({ kind: "not-found" });
  const endReason = cleanText(typed, true);
  if (endReason === "") return problem({ kind: "reason-missing" });
  if (hasForbiddenCharacter(endReason)) return problem({ kind: "reason-characters" });
  if (characterCount(endReason) > maxWatchReasonLength) return problem({ kind: "reason-long" });
  return transaction<void, EndProblem>(async (tx) => {
    const { count } = await tx.watchEntry.updateMany({
      where: { id, endedAt: null },
      data: { endedAt: now(), endReason, changedAt: now(), revision: { increment: 1 } },
    });
    if (count === 0) {
      return problem({ kind: (await tx.watchEntry.count({ where: { id } })) > 0 ? "moved" : "not-found" });
    }
    await recordEvent(tx, { actor, action: "watchlist.end", subjectId: id });
    return ok(undefined);
  });
}
