import type { Granted } from "#lib/accounts/rights.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { NotPossible } from "./change-notice.ts";
import { writeHistory } from "./history.ts";
import { noticeOf } from "./notice.ts";
import { noticeForStaff } from "./notice-for-staff.ts";
import type { NoticeNotFound } from "./own-notice.ts";

/**
 * Records that a migration officer has verified the guest's stay. The status is unchanged; an amendment removes the
 * confirmation.
 */
export async function confirmNotice(
  actor: Granted<"arrival:decide">,
  id: string,
): Promise<Result<void, NoticeNotFound | NotPossible>> {
  const row = await noticeForStaff(actor, id);
  if (!row) return problem({ kind: "not-found" });
  const refused = problem<NotPossible>({ kind: "not-possible", status: row.status });
  if (row.stage !== "PRESENT" || row.confirmedAt !== null) return refused;
  return transaction<void, NotPossible>(async (tx) => {
    const revision = row.revision + 1;
    const { count } = await tx.arrivalNotice.updateMany({
      where: { id, revision: row.revision },
      data: { confirmedAt: now(), revision, changedAt: now() },
    });
    if (count === 0) return refused;
    await writeHistory(tx, [
      {
        noticeId: id,
        revision,
        event: "confirm",
        actor,
        content: noticeOf(row),
        detail: { status: row.status },
      },
    ]);
    return ok(undefined);
  });
}
