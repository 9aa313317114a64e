import { z } from "zod";
import type { NoticeStatus } from "#lib/domain/life-cycles/arrival-notice.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { workingDaysLeft } from "#lib/domain/working-days.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import { cursorOf } from "#lib/platform/lists/keyset.ts";
import { type Page, type PageAsked, pageOf, pageSize } from "#lib/platform/lists/page.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import type { ArrivalActor } from "./arrival-actor.ts";
import type { Notice } from "./fields.ts";
import { NOTICE_LISTS, type NoticeFilter, type NoticeList, noticeFilter, sortOf } from "./list-filter.ts";
import { noticeOf } from "./notice.ts";
import { countQuery, noticeOrders, pageQuery } from "./notice-query.ts";

/** A notice in its host's list. */
export interface ListedNotice {
  readonly id: string;
  readonly status: NoticeStatus;
  readonly notice: Notice;
  readonly receiptNumber: string | null;
  readonly notifiedAt: Date | null;
  readonly deadline: PlainDate;
  /** Only while the notice is owed: working days up to and including the deadline, 0 after it. */
  readonly workingDaysLeft: number | undefined;
  readonly overdue: boolean;
  readonly late: boolean;
  readonly departedOn: PlainDate | null;
  readonly property: string | null;
}

/** One page of the actor's own notices. */
export async function listNotices(
  actor: ArrivalActor,
  filter: NoticeFilter,
  { after, size = pageSize }: PageAsked = {},
): Promise<Page<ListedNotice>> {
  const today = todayInAlmaty();
  const order = noticeOrders[sortOf(filter)];
  const query = pageQuery(actor, filter, {
    today,
    after: order.key === "name" && !(await isOwn(actor, after)) ? undefined : after,
    size: size + 1,
  });
  const found = await db().$queryRaw<{ id: string; key: Date }[]>(query);
  const page = pageOf(found, size, ({ id, key }) => cursorOf(order, key, id));
  const ids = page.rows.map(({ id }) => id);
  const [rows, days] = await Promise.all([
    db().arrivalNotice.findMany({
      where: { id: { in: ids } },
      include: { property: { select: { name: true } } },
    }),
    calendar(),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const listed = ids.flatMap((id): ListedNotice[] => {
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
  return { rows: listed, next: page.next };
}

/** The limit of counting a list. */
export const maxCounted = 500;

/** The length of each list; `maxCounted` + 1 for longer ones. */
export async function countLists(
  actor: ArrivalActor,
): Promise<Readonly<Record<Exclude<NoticeList, "all">, number>>> {
  const today = todayInAlmaty();
  const counted = await Promise.all(
    NOTICE_LISTS.filter((list) => list !== "all").map(async (list) => {
      const query = countQuery(actor, { ...noticeFilter.all, list }, { today, max: maxCounted + 1 });
      const [row] = await db().$queryRaw<{ count: number }[]>(query);
      return [list, row?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(counted) as Record<Exclude<NoticeList, "all">, number>;
}

/** A page sorted by name must begin after one of the actor's own notices, or at the beginning. */
async function isOwn({ organisationId }: ArrivalActor, id: string | undefined): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false;
  return (await db().arrivalNotice.count({ where: { id: id ?? "", organisationId } })) === 1;
}
