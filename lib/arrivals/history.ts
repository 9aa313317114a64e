import { type AuditActor, recordEvents } from "#lib/audit/record.ts";
import type { NoticeStatus } from "#lib/domain/life-cycles/arrival-notice.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import type { NoticeStage } from "#lib/platform/db/types.ts";
import type { Notice } from "./fields.ts";
import { enqueueNoticeWebhooks } from "./notice-webhooks.ts";

/** An event of a notice in its history and in the audit. */
export type NoticeHappening = "expect" | "notify" | "amend" | "depart" | "undo" | "confirm";

export interface HistoryEntry {
  readonly noticeId: string;
  readonly revision: number;
  readonly event: NoticeHappening;
  readonly actor: AuditActor;
  readonly reason?: string | undefined;
  /** The contents after the event. */
  readonly content: Notice;
  /** The previous property if an amendment moved the notice, so that its system is informed, too. */
  readonly leftPropertyId?: string | null | undefined;
  /** Codes, dates and ids for the audit; no personal data. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** The list that contains notices of this status; the only definition. */
export const stageOf = (status: NoticeStatus): NoticeStage =>
  status === "NOTIFIED" || status === "AMENDED" ? "PRESENT" : status;

/** Writes the history and the audit of changed notices; the last step of the transaction that changes them. */
export async function writeHistory(tx: Tx, entries: readonly HistoryEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.noticeRevision.createMany({
    data: entries.map(({ noticeId, revision, event, actor, reason, content }) => ({
      noticeId,
      revision,
      event,
      actorId: actor.id,
      actorRole: actor.role,
      reason: reason ?? null,
      content: { ...content, children: [...content.children], address: { ...content.address } },
    })),
  });
  await enqueueNoticeWebhooks(tx, entries);
  await recordEvents(
    tx,
    entries.map(({ noticeId, revision, event, actor, detail }) => ({
      actor,
      action: `arrival.${event}`,
      subjectId: noticeId,
      detail: { revision, ...detail },
    })),
  );
}
