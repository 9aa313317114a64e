import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { liveShare } from "./live-share.ts";

/**
 * Ends a code of the actor's own visa immediately, even for third parties who are looking. Has no effect on an ended
 * one. Problem: the actor has no such code.
 */
export async function endShare(
  actor: Granted<"application:own">,
  shareId: string,
): Promise<Result<undefined, { readonly kind: "not-found" }>> {
  if (!z.uuid().safeParse(shareId).success) return problem({ kind: "not-found" });
  return transaction(async (tx) => {
    const own = { id: shareId, visa: { application: { userId: actor.id } } };
    const share = await tx.shareCode.findFirst({ where: own, select: { visaId: true } });
    if (share === null) return problem({ kind: "not-found" });
    const { count } = await tx.shareCode.updateMany({
      where: { ...own, ...liveShare() },
      data: { endedAt: now() },
    });
    if (count > 0) {
      await recordEvent(tx, {
        actor,
        action: "visa.share-end",
        subjectId: share.visaId,
        detail: { shareId },
      });
    }
    return ok(undefined);
  });
}
