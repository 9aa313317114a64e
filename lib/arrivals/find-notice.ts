import type { NoticeStatus } from "#lib/domain/life-cycles/arrival-notice.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { ArrivalWarning } from "#lib/domain/r8-arrival-notice.ts";
import { workingDaysLeft } from "#lib/domain/working-days.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import type { ArrivalNotice } from "#lib/platform/db/types.ts";
import { unsaid } from "#lib/platform/forms/fields.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import type { ArrivalActor } from "./arrival-actor.ts";
import { type Notice, noticeFields } from "./fields.ts";
import type { NoticeHappening } from "./history.ts";
import { noticeOf } from "./notice.ts";
import { ownNotice } from "./own-notice.ts";
import { warningsOf } from "./warnings.ts";

/** An event in a notice's history. */
export interface NoticeEvent {
  readonly revision: number;
  readonly event: NoticeHappening;
  readonly at: Date;
  /**
   * The kind of actor: the host, a property's system, a migration officer or the portal. The person is not disclosed to
   * the other side.
   */
  readonly by: "host" | "system" | "officer" | "portal";
  readonly reason: string | null;
  /** The contents after the event; a field added after this revision is empty. */
  readonly content: Notice;
}

/** A notice with its details. */
export interface NoticeDetails {
  readonly id: string;
  readonly status: NoticeStatus;
  /** The revision shown, which an amendment has to name. */
  readonly revision: number;
  readonly notice: Notice;
  readonly propertyId: string | null;
  readonly property: string | null;
  readonly host: {
    readonly name: string;
    readonly idNumber: string;
    readonly phone: string;
    readonly email: string;
  };
  readonly receiptNumber: string | null;
  readonly notifiedAt: Date | null;
  readonly deadline: PlainDate;
  readonly workingDaysLeft: number | undefined;
  readonly overdue: boolean;
  readonly late: boolean;
  readonly departedOn: PlainDate | null;
  readonly undoneReason: string | null;
  readonly confirmedAt: Date | null;
  readonly warnings: readonly ArrivalWarning[];
  readonly events: readonly NoticeEvent[];
}

/** The actor's own notice with its history; undefined when there is none. */
export async function findNotice(actor: ArrivalActor, id: string): Promise<NoticeDetails | undefined> {
  const row = await ownNotice(actor, id);
  if (!row) return undefined;
  const isPresent = row.stage === "PRESENT";
  const [warnings = []] = isPresent ? await warningsOf(actor, [noticeOf(row)]) : [];
  return noticeDetails(row, warnings);
}

/** A row with its related data, for callers that were allowed to load it. */
export async function noticeDetails(
  row: ArrivalNotice,
  warnings: readonly ArrivalWarning[],
): Promise<NoticeDetails> {
  const [organisation, property, revisions, days] = await Promise.all([
    db().organisation.findUniqueOrThrow({ where: { id: row.organisationId } }),
    row.propertyId === null ? null : db().property.findUnique({ where: { id: row.propertyId } }),
    db().noticeRevision.findMany({ where: { noticeId: row.id }, orderBy: { revision: "asc" } }),
    calendar(),
  ]);
  const deadline = fromDbDate(row.deadlineOn);
  const today = todayInAlmaty();
  const isOwed = row.status === "EXPECTED";
  const left = isOwed ? workingDaysLeft(days, today, deadline) : undefined;
  const { name, idNumber, phone, email } = organisation;
  return {
    id: row.id,
    status: row.status,
    revision: row.revision,
    notice: noticeOf(row),
    propertyId: row.propertyId,
    property: property?.name ?? null,
    host: { name, idNumber, phone, email },
    receiptNumber: row.receiptNumber,
    notifiedAt: row.notifiedAt,
    deadline,
    workingDaysLeft: left?.ok ? left.value : undefined,
    overdue: isOwed && deadline < today,
    late: row.late,
    departedOn: row.departedOn && fromDbDate(row.departedOn),
    undoneReason: row.undoneReason,
    confirmedAt: row.confirmedAt,
    warnings,
    events: revisions.map(({ revision, event, at, actorRole, reason, content }) => ({
      revision,
      event: event as NoticeHappening,
      at,
      by: byRole[actorRole] ?? "officer",
      reason,
      content: { ...unsaid(noticeFields), ...(content as unknown as Notice) },
    })),
  };
}

const byRole: Readonly<Record<string, NoticeEvent["by"]>> = {
  HOST: "host",
  PROPERTY_TOKEN: "system",
  SYSTEM: "portal",
};
