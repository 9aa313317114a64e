import type { Granted } from "#lib/accounts/rights.ts";
import { recordRead } from "#lib/audit/record-read.ts";
import { type Region, regionOf } from "#lib/domain/address.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import { type FilterOf, listFilter, optional } from "#lib/platform/lists/filter.ts";
import { afterCursor, cursorOf, orderBy } from "#lib/platform/lists/keyset.ts";
import { type Page, type PageAsked, pageOf, pageSize } from "#lib/platform/lists/page.ts";
import { type NoticeDetails, noticeDetails } from "./find-notice.ts";
import { noticeForStaff } from "./notice-for-staff.ts";
import { readReceiptNumber } from "./receipt-number.ts";

/** A notice that a host should have sent by now. */
export interface OverdueNotice {
  readonly id: string;
  readonly region: Region | undefined;
  readonly deadline: PlainDate;
  readonly arrivalOn: PlainDate;
  readonly host: string;
  readonly phone: string;
  readonly surname: string;
  readonly givenNames: string;
}

export interface OverduePage extends Page<OverdueNotice> {
  readonly byRegion: readonly { readonly region: Region; readonly count: number }[];
}

export const overdueFilter = listFilter({ region: optional(regionOf) });

const longestOverdueFirst = { by: "deadlineOn", direction: "asc", key: "day" } as const;

/** The overdue notices of all hosts or of one region, the longest overdue first. */
export async function listOverdue(
  _actor: Granted<"arrival:read">,
  { region }: FilterOf<typeof overdueFilter>,
  { after, size = pageSize }: PageAsked = {},
): Promise<OverduePage> {
  const where = { stage: "EXPECTED", deadlineOn: { lt: toDbDate(todayInAlmaty()) } } as const;
  const [found, regions] = await Promise.all([
    db().arrivalNotice.findMany({
      where: { ...where, ...(region && { region }), ...afterCursor(longestOverdueFirst, after) },
      orderBy: orderBy(longestOverdueFirst),
      take: size + 1,
      include: { organisation: { select: { name: true, phone: true } } },
    }),
    db().arrivalNotice.groupBy({ by: ["region"], where, _count: { _all: true } }),
  ]);
  const { rows, next } = pageOf(found, size, ({ deadlineOn, id }) =>
    cursorOf(longestOverdueFirst, deadlineOn, id),
  );
  return {
    rows: rows.map((row) => ({
      id: row.id,
      region: regionOf(row.region),
      deadline: fromDbDate(row.deadlineOn),
      arrivalOn: fromDbDate(row.arrivalOn),
      host: row.organisation.name,
      phone: row.organisation.phone,
      surname: row.surname,
      givenNames: row.givenNames,
    })),
    byRegion: regions
      .flatMap((row) => {
        const known = regionOf(row.region);
        return known ? [{ region: known, count: row._count._all }] : [];
      })
      .sort((a, b) => b.count - a.count),
    next,
  };
}

/** Any host's notice with its history; undefined when there is none. Reading it is audited. */
export async function readNoticeAsStaff(
  actor: Granted<"arrival:read">,
  id: string,
): Promise<NoticeDetails | undefined> {
  const row = await noticeForStaff(actor, id);
  if (!row) return undefined;
  await recordRead({ actor, action: "arrival.read", subjectId: id });
  return noticeDetails(row, []);
}

/** The notice of a receipt, for staff with the paper; undefined when there is none. */
export async function findByReceipt(
  _actor: Granted<"arrival:read">,
  typed: string,
): Promise<string | undefined> {
  const receiptNumber = readReceiptNumber(typed);
  if (receiptNumber === undefined) return undefined;
  return (await db().arrivalNotice.findUnique({ where: { receiptNumber }, select: { id: true } }))?.id;
}
