import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { rateLimit } from "#lib/platform/rate-limit.ts";
import { liveShare } from "./live-share.ts";
import { readShareCode, shareCodeHash } from "./share-code.ts";

export interface LookQuestion {
  readonly code: string;
  /** Who someone says that they are; for the holder's eyes. */
  readonly organisation: string;
}

export type LookProblem =
  /** Never given out, past its time or ended: no one learns which. */
  { readonly kind: "no-such-code" } | { readonly kind: "limited"; readonly retryAfterSeconds: number };

/** Codes tried from one network address. */
export const looksByAddress = { name: "share-look", points: 20, seconds: 600 };
const byCode = { name: "share-look-code", points: 60, seconds: 3600 };

/**
 * Opens a share by its code for someone within `looksByAddress` who says who they are, and notes that they looked.
 * Problems: there is no active code like this; too many tries with one code.
 * @returns the id by which `sharedVisa` shows the visa for a short while
 */
export async function lookAtShare({
  code,
  organisation,
}: LookQuestion): Promise<Result<{ readonly lookId: string }, LookProblem>> {
  const read = readShareCode(code);
  if (read === undefined) return problem({ kind: "no-such-code" });
  const codeHash = shareCodeHash(read);
  const useOfCode = await rateLimit(byCode, codeHash);
  if (!useOfCode.allowed) return problem({ kind: "limited", retryAfterSeconds: useOfCode.retryAfterSeconds });
  return transaction(async (tx) => {
    const share = await tx.shareCode.findFirst({
      where: { codeHash, ...liveShare() },
      select: { id: true, visaId: true },
    });
    if (share === null) return problem({ kind: "no-such-code" });
    const { id: lookId } = await tx.shareLook.create({
      data: { shareCodeId: share.id, organisation, at: now() },
      select: { id: true },
    });
    await recordEvent(tx, {
      actor: { id: null, role: "VISITOR" },
      action: "visa.share-look",
      subjectId: share.visaId,
      detail: { shareId: share.id, lookId },
    });
    return ok({ lookId });
  });
}
