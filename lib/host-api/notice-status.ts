import { z } from "zod";
import { ownNotice } from "#lib/arrivals/own-notice.ts";
import { printedReceiptNumber } from "#lib/arrivals/receipt-number.ts";
import { NOTICE_STATUSES } from "#lib/domain/life-cycles/arrival-notice.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import type { ApiCaller } from "./api-caller.ts";

/** The status of a notice, without the guest's data. */
export const noticeStatus = z.object({
  id: z.uuid(),
  status: z.enum(NOTICE_STATUSES),
  receiptNumber: z.string(),
  notifiedAt: z.iso.datetime(),
  arrivalOn: z.iso.date(),
  deadline: z.iso.date(),
  late: z.boolean(),
  departedOn: z.iso.date().nullable(),
  acceptedAt: z.iso.datetime().nullable(),
  undone: z.object({ at: z.iso.datetime(), reason: z.string() }).nullable(),
  revision: z.int(),
  changedAt: z.iso.datetime(),
});

/** The status of a sent notice of the caller's property; undefined when there is none. */
export async function findStatus(
  caller: ApiCaller,
  id: string,
): Promise<z.infer<typeof noticeStatus> | undefined> {
  const row = await ownNotice(caller, id);
  if (!row?.receiptNumber || !row.notifiedAt) return undefined;
  return {
    id: row.id,
    status: row.status,
    receiptNumber: printedReceiptNumber(row.receiptNumber),
    notifiedAt: row.notifiedAt.toISOString(),
    arrivalOn: fromDbDate(row.arrivalOn),
    deadline: fromDbDate(row.deadlineOn),
    late: row.late,
    departedOn: row.departedOn && fromDbDate(row.departedOn),
    acceptedAt: row.confirmedAt === null ? null : row.confirmedAt.toISOString(),
    undone: row.undoneAt && { at: row.undoneAt.toISOString(), reason: row.undoneReason ?? "" },
    revision: row.revision,
    changedAt: row.changedAt.toISOString(),
  };
}
