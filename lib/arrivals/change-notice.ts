import type { AuditActor } from "#lib/audit/record.ts";
import {
  type NoticeEvent,
  type NoticeStatus,
  noticeTransitions,
} from "#lib/domain/life-cycles/arrival-notice.ts";
import { next } from "#lib/domain/life-cycles/next.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import type { ArrivalNotice, Prisma } from "#lib/platform/db/types.ts";
import type { Notice } from "./fields.ts";
import { stageOf, writeHistory } from "./history.ts";
import { noticeOf } from "./notice.ts";

/** The notice's status does not (or no longer) allow it, or it has just been changed by someone else. */
export interface NotPossible {
  readonly kind: "not-possible";
  readonly status: NoticeStatus;
}

export interface NoticeChange {
  readonly row: ArrivalNotice;
  readonly event: Exclude<NoticeEvent, "notify">;
  readonly actor: AuditActor;
  readonly reason?: string;
  /** The new contents; unchanged by default. */
  readonly content?: Notice;
  readonly data?: Prisma.ArrivalNoticeUncheckedUpdateManyInput;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Performs an event of a notice's life cycle with its history and audit event. Of two concurrent calls, the second gets
 * a problem.
 */
export async function changeNotice(tx: Tx, change: NoticeChange): Promise<Result<NoticeStatus, NotPossible>> {
  const { row, event, actor, reason, content = noticeOf(row) } = change;
  const step = next(noticeTransitions, row.status, event);
  if (!step.ok) return problem({ kind: "not-possible", status: row.status });
  const revision = row.revision + 1;
  const { count } = await tx.arrivalNotice.updateMany({
    where: { id: row.id, status: row.status, revision: row.revision },
    data: { ...change.data, status: step.value, stage: stageOf(step.value), revision, changedAt: now() },
  });
  if (count === 0) return problem({ kind: "not-possible", status: row.status });
  await writeHistory(tx, [
    {
      noticeId: row.id,
      revision,
      event,
      actor,
      reason,
      content,
      leftPropertyId: row.propertyId,
      detail: { from: row.status, to: step.value, ...change.detail },
    },
  ]);
  return ok(step.value);
}
