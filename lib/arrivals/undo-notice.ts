import type { Granted } from "#lib/accounts/rights.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { type ArrivalActor, auditActorOf } from "./arrival-actor.ts";
import { changeNotice, type NotPossible } from "./change-notice.ts";
import { officerFor } from "./officer-for.ts";
import { type NoticeNotFound, ownNotice } from "./own-notice.ts";
import { type ReasonProblem, readReason } from "./read-reason.ts";

export type UndoProblem = NoticeNotFound | NotPossible | ReasonProblem;

/** Undoes a wrong notice, with a reason; its history is kept, and the guest can be reported again. */
export async function undoNotice(
  actor: ArrivalActor,
  id: string,
  typed: string,
): Promise<Result<void, UndoProblem>> {
  const row = await ownNotice(actor, id);
  if (row === undefined) return problem({ kind: "not-found" });
  const reason = readReason(typed);
  if (!reason.ok) return reason;
  return transaction(async (tx) => {
    const changed = await changeNotice(tx, {
      row,
      event: "undo",
      actor: auditActorOf(actor),
      reason: reason.value,
      // Without its key the same guest can be reported again.
      data: { undoneAt: now(), undoneReason: reason.value, sameKey: null },
    });
    return changed.ok ? ok(undefined) : changed;
  });
}

/** The same by a migration officer, for any host's notice. */
export async function undoAsOfficer(
  actor: Granted<"arrival:decide">,
  id: string,
  typed: string,
): Promise<Result<void, UndoProblem>> {
  const officer = await officerFor(actor, id);
  return officer ? undoNotice(officer, id, typed) : problem({ kind: "not-found" });
}
