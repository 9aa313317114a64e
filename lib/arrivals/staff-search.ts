import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import { recordRead } from "#lib/audit/record-read.ts";
import { type Region, regionOf } from "#lib/domain/address.ts";
import type { NoticeStatus } from "#lib/domain/life-cycles/arrival-notice.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import type { NoticeStage, Prisma } from "#lib/platform/db/types.ts";
import { guestName } from "./describe-notice.ts";
import { readChildren } from "./notice.ts";
import { noticeQuery } from "./search-terms.ts";

const pageSize = 50;

/** Found by a search and no more: whoever meets them narrows it. */
const maxFound = 500;

export const NOTICE_STAGES = ["EXPECTED", "PRESENT", "DEPARTED", "UNDONE"] as const satisfies NoticeStage[];

/** What staff asks of the notices of all hosts. */
export interface StaffFilter {
  /**
   * Beginnings of words as typed: names of the guest or a child in any spelling, numbers of a passport, a visa or a
   * receipt; or a host's whole BIN or IIN.
   */
  readonly search: string;
  readonly stage?: NoticeStage | undefined;
  readonly region?: Region | undefined;
  /** Only those that no officer has confirmed. */
  readonly unconfirmed: boolean;
}

/** One notice as staff sees it in the list. */
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

export interface StaffNoticePage {
  readonly notices: readonly StaffNotice[];
  readonly next: string | undefined;
}

/** The notices of all hosts that fit, the latest arrivals first; for staff who may read notices. */
export async function searchNotices(
  actor: Actor,
  filter: StaffFilter,
  after?: string,
): Promise<StaffNoticePage> {
  if (!may(actor, "arrival:read")) return { notices: [], next: undefined };
  const { stage, region, unconfirmed } = filter;
  const rows = await db().arrivalNotice.findMany({
    where: {
      AND: [
        await searched(filter),
        stage ? { stage } : {},
        region ? { region } : {},
        unconfirmed ? { confirmedAt: null } : {},
        await olderThan(after),
      ],
    },
    orderBy: [{ arrivalOn: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    include: { organisation: { select: { name: true } } },
  });
  const shown = rows.slice(0, pageSize);
  const read = { subjectType: "arrival-notice", subjectId: "search", detail: { shown: shown.length } };
  await recordRead({ actor, action: "arrival.list", ...read });
  return {
    notices: shown.map((row) => ({
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
    next: rows.length > pageSize ? shown.at(-1)?.id : undefined,
  };
}

/** A host's whole number asks for the host's notices; all else is looked for among the words of the notices themselves. */
async function searched(filter: StaffFilter): Promise<Prisma.ArrivalNoticeWhereInput> {
  const { search, stage, region, unconfirmed } = filter;
  if (search.trim() === "") return {};
  const number = search.replace(/[\s-]/g, "");
  if (/^\d{12}$/.test(number)) return { organisation: { idNumber: number } };
  const words = noticeQuery("staff", search);
  if (words === undefined) return { id: { in: [] } };
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "ArrivalNotice" WHERE terms_vector("searchTerms") @@ ${words}::tsquery
      AND (${stage ?? null}::text IS NULL OR "stage"::text = ${stage ?? null})
      AND (${region ?? null}::text IS NULL OR "region" = ${region ?? null})
      AND (NOT ${unconfirmed} OR "confirmedAt" IS NULL)
    LIMIT ${maxFound}`;
  return { id: { in: rows.map(({ id }) => id) } };
}

/** A page begins after a notice that exists, or at the beginning. */
async function olderThan(id: string | undefined): Promise<Prisma.ArrivalNoticeWhereInput> {
  if (!z.uuid().safeParse(id).success) return {};
  const last = await db().arrivalNotice.findUnique({
    where: { id: id ?? "" },
    select: { id: true, arrivalOn: true },
  });
  if (!last) return {};
  const arrivalOn = toDbDate(fromDbDate(last.arrivalOn));
  return { OR: [{ arrivalOn: { lt: arrivalOn } }, { arrivalOn, id: { lt: last.id } }] };
}
