import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import { mayDo } from "#lib/accounts/rights.ts";
import { recordRead } from "#lib/audit/record-read.ts";
import { type Region, regionOf } from "#lib/domain/address.ts";
import type { NoticeStatus } from "#lib/domain/life-cycles/arrival-notice.ts";
import { mrzSpelling } from "#lib/domain/mrz-name.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import type { NoticeStage, Prisma } from "#lib/platform/db/types.ts";
import { readReceiptNumber } from "./receipt-number.ts";

const pageSize = 50;

export const NOTICE_STAGES = ["EXPECTED", "PRESENT", "DEPARTED", "UNDONE"] as const satisfies NoticeStage[];

/** What staff asks of the notices of all hosts. */
export interface StaffFilter {
  /** The beginning of a surname, a passport's or visa's number, a receipt's number, or a host's BIN or IIN; as typed. */
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
  if (!mayDo(actor.role, "arrival:read")) return { notices: [], next: undefined };
  const { stage, region, unconfirmed } = filter;
  const rows = await db().arrivalNotice.findMany({
    where: {
      AND: [
        searched(filter.search),
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
      passportNumber: row.passportNumber,
      nationality: row.nationality,
    })),
    next: rows.length > pageSize ? shown.at(-1)?.id : undefined,
  };
}

/** Each kind of search has an index of its own, so that what is typed decides which one is asked. */
function searched(typed: string): Prisma.ArrivalNoticeWhereInput {
  const number = typed.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
  if (typed.trim() === "") return {};
  if (/^\d{12}$/.test(number)) return { organisation: { idNumber: number } };
  const receiptNumber = readReceiptNumber(typed);
  if (receiptNumber !== undefined) return { receiptNumber };
  if (/\d/.test(number)) return { OR: [{ passportNumber: { startsWith: number } }, { visaNumber: number }] };
  const [surname = "", ...others] = typed.split(/[\s,]+/).flatMap((word) => mrzSpelling(word) || []);
  // What cannot be spelt in Latin letters begins no name here.
  if (surname === "") return { id: { in: [] } };
  return {
    AND: [
      { sortName: { startsWith: surname } },
      ...others.slice(0, 4).map((word) => ({ sortName: { contains: `<${word}` } })),
    ],
  };
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
