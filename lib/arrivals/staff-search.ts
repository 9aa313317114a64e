import type { Granted } from "#lib/accounts/rights.ts";
import { type Region, regionOf } from "#lib/domain/address.ts";
import type { NoticeStatus } from "#lib/domain/life-cycles/arrival-notice.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import type { NoticeStage, Prisma } from "#lib/platform/db/types.ts";
import { choice, type FilterOf, flag, listFilter, optional, search } from "#lib/platform/lists/filter.ts";
import { afterCursor, cursorOf, orderBy } from "#lib/platform/lists/keyset.ts";
import { maxFound, type Page, type PageAsked, pageOf, pageSize } from "#lib/platform/lists/page.ts";
import { guestName } from "./describe-notice.ts";
import { readChildren } from "./notice.ts";
import { noticeQuery } from "./search-terms.ts";

export const NOTICE_STAGES = ["EXPECTED", "PRESENT", "DEPARTED", "UNDONE"] as const satisfies NoticeStage[];

/**
 * The filter for the notices of all hosts. A search is by beginnings of words: names of the guest or a child in any
 * spelling, numbers of a passport, a visa or a receipt; or by a host's complete BIN or IIN.
 */
export const staffNoticeFilter = listFilter({
  search,
  stage: choice(NOTICE_STAGES),
  region: optional(regionOf),
  /** Only notices that no officer has confirmed. */
  unconfirmed: flag,
});
export type StaffNoticeFilter = FilterOf<typeof staffNoticeFilter>;

const latestArrivalFirst = { by: "arrivalOn", direction: "desc", key: "day" } as const;

/** A notice in staff's list. */
export interface StaffNotice {
  readonly id: string;
  readonly status: NoticeStatus;
  readonly late: boolean;
  readonly confirmed: boolean;
  readonly arrivalOn: PlainDate;
  readonly region: Region | undefined;
  readonly host: string;
  readonly surname: string;
  readonly givenNames: string;
  /** Names of the children in the notice. */
  readonly children: readonly string[];
  readonly passportNumber: string;
  readonly nationality: string;
}

/** The matching notices of all hosts, the latest arrivals first. */
export async function searchNotices(
  _actor: Granted<"arrival:read">,
  filter: StaffNoticeFilter,
  { after, size = pageSize }: PageAsked = {},
): Promise<Page<StaffNotice>> {
  const { stage, region, unconfirmed } = filter;
  const found = await db().arrivalNotice.findMany({
    where: {
      AND: [
        await searched(filter),
        stage ? { stage } : {},
        region ? { region } : {},
        unconfirmed ? { confirmedAt: null } : {},
        afterCursor(latestArrivalFirst, after),
      ],
    },
    orderBy: orderBy(latestArrivalFirst),
    take: size + 1,
    include: { organisation: { select: { name: true } } },
  });
  const { rows, next } = pageOf(found, size, ({ arrivalOn, id }) =>
    cursorOf(latestArrivalFirst, arrivalOn, id),
  );
  return {
    rows: rows.map((row) => ({
      id: row.id,
      status: row.status,
      late: row.late,
      confirmed: row.confirmedAt !== null,
      arrivalOn: fromDbDate(row.arrivalOn),
      region: regionOf(row.region),
      host: row.organisation.name,
      surname: row.surname,
      givenNames: row.givenNames,
      children: readChildren(row.children).map(guestName),
      passportNumber: row.passportNumber,
      nationality: row.nationality,
    })),
    next,
  };
}

/** A host's complete number selects the host's notices; other texts are searched for in the terms of the notices. */
async function searched(filter: StaffNoticeFilter): Promise<Prisma.ArrivalNoticeWhereInput> {
  const { search: typed, stage, region, unconfirmed } = filter;
  if (typed.trim() === "") return {};
  const number = typed.replace(/[\s-]/g, "");
  if (/^\d{12}$/.test(number)) return { organisation: { idNumber: number } };
  const words = noticeQuery("staff", typed);
  if (words === undefined) return { id: { in: [] } };
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "ArrivalNotice" WHERE terms_vector("searchTerms") @@ ${words}::tsquery
      AND (${stage ?? null}::text IS NULL OR "stage"::text = ${stage ?? null})
      AND (${region ?? null}::text IS NULL OR "region" = ${region ?? null})
      AND (NOT ${unconfirmed} OR "confirmedAt" IS NULL)
    LIMIT ${maxFound}`;
  return { id: { in: rows.map(({ id }) => id) } };
}
