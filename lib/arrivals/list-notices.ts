import { z } from "zod";
import type { NoticeStatus } from "#lib/domain/life-cycles/arrival-notice.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { workingDaysLeft } from "#lib/domain/working-days.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import type { ArrivalActor } from "./arrival-actor.ts";
import type { Notice } from "./fields.ts";
import { NOTICE_LISTS, type NoticeFilter, type NoticeList, sortsOf } from "./list-filter.ts";
import { noticeOf } from "./notice.ts";
import { countQuery, pageQuery } from "./notice-query.ts";

/** One notice as its host sees it in a list. */
export interface ListedNotice {
  readonly id: string;
  readonly status: NoticeStatus;
  readonly notice: Notice;
  readonly receiptNumber: string | null;
  readonly notifiedAt: Date | null;
  readonly deadline: PlainDate;
  /** Only while the notice is owed: working days up to and with the deadline, 0 when it has passed. */
  readonly workingDaysLeft: number | undefined;
  readonly overdue: boolean;
  readonly late: boolean;
  readonly departedOn: PlainDate | null;
  readonly property: string | null;
}

export interface NoticePage {
  readonly notices: readonly ListedNotice[];
  /** Asks for the page after this one; undefined on the last. */
  readonly next: string | undefined;
}

const pageSize = 50;

/** One page of the actor's own notices. */
export async function listNotices(
  actor: ArrivalActor,
  filter: NoticeFilter,
  { after, size = pageSize }: { readonly after?: string | undefined; readonly size?: number } = {},
): Promise<NoticePage> {
  const today = todayInAlmaty();
  const { sql, values } = pageQuery(actor, filter, {
    today,
    after: after && (await isOwn(actor, after)) ? after : undefined,
    size: size + 1,
  });
  const found = await db().$queryRawUnsafe<{ id: string }[]>(sql, ...values);
  const ids = found.slice(0, size).map(({ id }) => id);
  const [rows, days] = await Promise.all([
    db().arrivalNotice.findMany({
      where: { id: { in: ids } },
      include: { property: { select: { name: true } } },
    }),
    calendar(),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const notices = ids.flatMap((id): ListedNotice[] => {
    const row = byId.get(id);
    if (!row) return [];
    const deadline = fromDbDate(row.deadlineOn);
    const isOwed = row.status === "EXPECTED";
    const left = isOwed ? workingDaysLeft(days, today, deadline) : undefined;
    return [
      {
        id,
        status: row.status,
        notice: noticeOf(row),
        receiptNumber: row.receiptNumber,
        notifiedAt: row.notifiedAt,
        deadline,
        workingDaysLeft: left?.ok ? left.value : undefined,
        overdue: isOwed && deadline < today,
        late: row.late,
        departedOn: row.departedOn && fromDbDate(row.departedOn),
        property: row.property?.name ?? null,
      },
    ];
  });
  return { notices, next: found.length > size ? ids.at(-1) : undefined };
}

/** No list is counted further than this. */
export const maxCounted = 500;

/** How long each list is, up to `mostCounted` + 1 for more. */
export async function countLists(
  actor: ArrivalActor,
): Promise<Readonly<Record<Exclude<NoticeList, "all">, number>>> {
  const today = todayInAlmaty();
  const counted = await Promise.all(
    NOTICE_LISTS.filter((list) => list !== "all").map(async (list) => {
      const filter: NoticeFilter = { list, sort: sortsOf(list)[0] ?? "arrival", search: "", lateOnly: false };
      const { sql, values } = countQuery(actor, filter, { today, max: maxCounted + 1 });
      const [row] = await db().$queryRawUnsafe<{ count: number }[]>(sql, ...values);
      return [list, row?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(counted) as Record<Exclude<NoticeList, "all">, number>;
}

/** A page begins after one of the actor's own notices, or at the beginning. */
async function isOwn(actor: ArrivalActor, id: string): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false;
  const { organisationId } = actor;
  return (await db().arrivalNotice.count({ where: { id, organisationId } })) === 1;
}
