import { randomUUID } from "node:crypto";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { liveShare } from "./live-share.ts";
import { ownVisa } from "./own-visa.ts";
import { shareCodeHash, shareCodeOf } from "./share-code.ts";
import type { ShareLife } from "./share-lives.ts";

/** More codes than anyone can keep track of. */
export const maxLiveShares = 5;

export type ShareProblem = { readonly kind: "not-found" } | { readonly kind: "too-many-codes" };

/**
 * Creates a code for the actor's own visa, valid for the given number of hours. Problems: the actor has no such visa;
 * there are enough active codes already.
 * @returns the share's id, from which `shareCodeOf` derives the code
 */
export async function createShare(
  actor: Granted<"application:own">,
  applicationId: string,
  hours: ShareLife,
): Promise<Result<{ readonly shareId: string }, ShareProblem>> {
  const visa = await ownVisa(actor, applicationId);
  if (visa === undefined) return problem({ kind: "not-found" });
  return transaction(async (tx) => {
    // The row's lock makes concurrent calls count one after the other.
    await tx.$queryRaw`SELECT 1 FROM "Visa" WHERE id = ${visa.id}::uuid FOR UPDATE`;
    const alive = await tx.shareCode.count({ where: { visaId: visa.id, ...liveShare() } });
    if (alive >= maxLiveShares) return problem({ kind: "too-many-codes" });
    const shareId = randomUUID();
    const createdAt = now();
    await tx.shareCode.create({
      data: {
        id: shareId,
        visaId: visa.id,
        codeHash: shareCodeHash(shareCodeOf(shareId)),
        createdAt,
        expiresAt: new Date(createdAt.getTime() + hours * 3_600_000),
      },
    });
    await recordEvent(tx, {
      actor,
      action: "visa.share",
      subjectId: visa.id,
      detail: { shareId, hours },
    });
    return ok({ shareId });
  });
}
