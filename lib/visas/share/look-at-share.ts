import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { rateLimit } from "#lib/platform/rate-limit.ts";
import { liveShare } from "./live-share.ts";
import { readShareCode, shareCodeHash } from "./share-code.ts";

export interface LookQuestion {
  readonly code: string;
  /** The name that the third party gives, shown to the holder. */
  readonly organisation: string;
}

export type LookProblem =
  /** Unknown, expired or ended; the answer does not distinguish them. */
  { readonly kind: "no-such-code" } | { readonly kind: "limited"; readonly retryAfterSeconds: number };

/** Codes tried from one network address. */
export const looksByAddress = { name: "share-look", points: 20, seconds: 600 };
const byCode = { name: "share-look-code", points: 60, seconds: 3600 };

/**
 * Opens a share by its code, for third parties within `looksByAddress` who give a name, and records the look. Problems:
 * there is no such active code; too many attempts with one code.
 * @returns the id by which `sharedVisa` shows the visa for a short time
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
