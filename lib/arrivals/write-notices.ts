import { randomUUID } from "node:crypto";
import { noticeTransitions } from "#lib/domain/life-cycles/arrival-notice.ts";
import { earlier, isAfter, type PlainDate } from "#lib/domain/plain-date.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import type { NoticeChannel } from "#lib/platform/db/types.ts";
import { type ArrivalActor, auditActorOf } from "./arrival-actor.ts";
import { type ExpectedNotice, findExpected, fulfils } from "./expected-notices.ts";
import { type HistoryEntry, stageOf, writeHistory } from "./history.ts";
import { noticeColumns } from "./notice.ts";
import type { PlannedNotice } from "./plan-notices.ts";
import { newReceiptNumber } from "./receipt-number.ts";

/** A notice as stored by the migration service. */
export interface WrittenNotice {
  readonly id: string;
  readonly receiptNumber: string;
  readonly notifiedAt: Date;
  readonly deadline: PlainDate;
  /** Accepted anyway; a fine may follow. */
  readonly late: boolean;
  /** The same guest, arrival date and address had been sent before: this is that notice, unchanged. */
  readonly known: boolean;
}

/**
 * Stores planned notices in one transaction. Returns a result for each, in order. Notices sent before are unchanged,
 * expected ones are fulfilled, and a guest who is twice in a table is stored once.
 */
export async function writeNotices(
  tx: Tx,
  actor: ArrivalActor,
  planned: readonly PlannedNotice[],
  channel: NoticeChannel,
): Promise<readonly WrittenNotice[]> {
  const written = await sentBefore(tx, planned);
  const fresh = [...new Map(planned.map((one) => [one.key, one])).values()].filter(
    ({ key }) => !written.has(key),
  );
  const expected = await findExpected(
    tx,
    actor.organisationId,
    fresh.map(({ notice }) => notice),
  );
  const at = now();
  const creations: NoticeRow[] = [];
  const history: HistoryEntry[] = [];
  for (const one of fresh) {
    const owedAt = expected.findIndex((owed) => fulfils(one.notice, owed));
    const [owed] = owedAt < 0 ? [] : expected.splice(owedAt, 1);
    const row = rowOf(actor, one, { channel, at, owed });
    if (!(owed && (await fulfil(tx, owed, row)))) creations.push(row);
    written.set(one.key, { ...row, known: false, deadline: fromDbDate(row.deadlineOn) });
    history.push({
      noticeId: row.id,
      revision: row.revision,
      event: "notify",
      actor: auditActorOf(actor),
      content: one.notice,
      detail: { to: row.status, late: row.late, deadline: fromDbDate(row.deadlineOn), channel },
    });
  }
  if (creations.length > 0) await tx.arrivalNotice.createMany({ data: creations });
  await writeHistory(tx, history);
  return planned.flatMap(({ key }) => written.get(key) ?? []);
}

type NoticeRow = ReturnType<typeof rowOf>;

interface Circumstances {
  readonly channel: NoticeChannel;
  readonly at: Date;
  readonly owed: ExpectedNotice | undefined;
}

/** The entry at the border determines the deadline, whatever arrival date the host gives. */
function rowOf(
  actor: ArrivalActor,
  { notice, key, propertyId, deadline }: PlannedNotice,
  { channel, at, owed }: Circumstances,
) {
  const receiptNumber = newReceiptNumber();
  const status = noticeTransitions.EXPECTED.notify;
  const due = owed ? earlier(fromDbDate(owed.deadlineOn), deadline.deadline) : deadline.deadline;
  return {
    ...noticeColumns(actor.organisationId, notice, receiptNumber),
    id: owed?.id ?? randomUUID(),
    organisationId: actor.organisationId,
    propertyId,
    status,
    stage: stageOf(status),
    channel,
    sameKey: key,
    receiptNumber,
    deadlineOn: toDbDate(due),
    late: isAfter(todayInAlmaty(), due),
    notifiedAt: at,
    changedAt: at,
    revision: owed ? owed.revision + 1 : 0,
  };
}

/** EXPECTED → NOTIFIED. @returns false when it was undone meanwhile, so that the notice is a new one */
async function fulfil(tx: Tx, owed: ExpectedNotice, row: NoticeRow): Promise<boolean> {
  const { count } = await tx.arrivalNotice.updateMany({
    where: { id: owed.id, status: "EXPECTED", revision: owed.revision },
    data: row,
  });
  if (count === 0) Object.assign(row, { id: randomUUID(), revision: 0 });
  return count > 0;
}

/** The planned notices that exist already. */
async function sentBefore(tx: Tx, planned: readonly PlannedNotice[]): Promise<Map<string, WrittenNotice>> {
  const rows = await tx.arrivalNotice.findMany({
    where: { sameKey: { in: planned.map(({ key }) => key) }, receiptNumber: { not: null } },
    select: { id: true, sameKey: true, receiptNumber: true, notifiedAt: true, deadlineOn: true, late: true },
  });
  return new Map(
    rows.flatMap(({ sameKey, receiptNumber, notifiedAt, deadlineOn, id, late }) =>
      sameKey === null || receiptNumber === null || notifiedAt === null
        ? []
        : [[sameKey, { id, receiptNumber, notifiedAt, deadline: fromDbDate(deadlineOn), late, known: true }]],
    ),
  );
}
