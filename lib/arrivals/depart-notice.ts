import type { PlainDate } from "#lib/domain/plain-date.ts";
import { type DepartureProblem, departureProblem } from "#lib/domain/r8-arrival-notice.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { type ArrivalActor, auditActorOf } from "./arrival-actor.ts";
import { changeNotice, type NotPossible } from "./change-notice.ts";
import { type NoticeNotFound, ownNotice } from "./own-notice.ts";

/** Records that a guest has left the host, and on which day: not before the arrival, not after today. */
export async function departNotice(
  actor: ArrivalActor,
  id: string,
  departedOn: PlainDate,
): Promise<Result<void, NoticeNotFound | NotPossible | DepartureProblem>> {
  const row = await ownNotice(actor, id);
  if (row === undefined) return problem({ kind: "not-found" });
  const impossible = departureProblem(departedOn, fromDbDate(row.arrivalOn), todayInAlmaty());
  if (impossible) return problem(impossible);
  return transaction(async (tx) => {
    const changed = await changeNotice(tx, {
      row,
      event: "depart",
      actor: auditActorOf(actor),
      data: { departedOn: toDbDate(departedOn) },
      detail: { departedOn },
    });
    return changed.ok ? ok(undefined) : changed;
  });
}
