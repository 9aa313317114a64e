import type { Actor } from "#lib/accounts/actor.ts";
import { mayDo } from "#lib/accounts/rights.ts";
import type { AuditActor } from "#lib/audit/record.ts";
import { characterCount, cleanText, hasForbiddenCharacter } from "#lib/domain/clean-text.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { ArrivalNotice } from "#lib/platform/db/types.ts";
import { type ArrivalActor, auditActorOf } from "./arrival-actor.ts";
import { changeNotice, type NotPossible } from "./change-notice.ts";
import { noticeForStaff } from "./notice-for-staff.ts";
import { type NoticeNotFound, ownNotice } from "./own-notice.ts";

/** Most characters of a reason. */
export const maxReasonLength = 500;

export type ReasonProblem = {
  readonly kind: "reason-missing" | "reason-too-long" | "reason-characters";
};

export type UndoProblem = NoticeNotFound | NotPossible | ReasonProblem;

/** Takes a wrong notice back, with a reason; its history stays, and the guest can be notified anew. */
export async function undoNotice(
  actor: ArrivalActor,
  id: string,
  reason: string,
): Promise<Result<void, UndoProblem>> {
  return undo(await ownNotice(actor, id), auditActorOf(actor), reason);
}

/** The same by a migration officer, for any host's notice. */
export async function undoAsOfficer(
  actor: Actor,
  id: string,
  reason: string,
): Promise<Result<void, UndoProblem>> {
  if (!mayDo(actor.role, "arrival:decide")) return problem({ kind: "not-found" });
  return undo(await noticeForStaff(actor, id), actor, reason);
}

async function undo(
  row: ArrivalNotice | undefined,
  actor: AuditActor,
  typed: string,
): Promise<Result<void, UndoProblem>> {
  if (row === undefined) return problem({ kind: "not-found" });
  const reason = cleanText(typed, true);
  if (reason === "") return problem({ kind: "reason-missing" });
  if (characterCount(reason) > maxReasonLength) return problem({ kind: "reason-too-long" });
  if (hasForbiddenCharacter(reason)) return problem({ kind: "reason-characters" });
  return transaction(async (tx) => {
    const changed = await changeNotice(tx, {
      row,
      event: "undo",
      actor,
      reason,
      // Without its key the same guest can be notified again.
      data: { undoneAt: now(), undoneReason: reason, sameKey: null },
    });
    return changed.ok ? ok(undefined) : changed;
  });
}
