import { addDays, type PlainDate } from "#lib/domain/plain-date.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import type { ArrivalNotice } from "#lib/platform/db/types.ts";
import type { Notice } from "./fields.ts";

/** A notice that the host owes since the guest's recorded entry. */
export type ExpectedNotice = Pick<
  ArrivalNotice,
  "id" | "nationality" | "passportNumber" | "arrivalOn" | "deadlineOn" | "revision"
>;

/** A guest may reach the host some days after the border; after more days it is another journey. */
const SAME_JOURNEY_DAYS = 30;

/** The notices that a host owes for any of these guests. */
export const findExpected = (
  tx: Tx,
  organisationId: string,
  guests: readonly Notice[],
): Promise<ExpectedNotice[]> =>
  guests.length === 0
    ? Promise.resolve([])
    : tx.arrivalNotice.findMany({
        where: {
          organisationId,
          stage: "EXPECTED",
          passportNumber: { in: [...new Set(guests.map(({ passportNumber }) => passportNumber))] },
        },
        select: {
          id: true,
          nationality: true,
          passportNumber: true,
          arrivalOn: true,
          deadlineOn: true,
          revision: true,
        },
        orderBy: { arrivalOn: "asc" },
      });

/** Whether a notice is the owed one: the same guest, arrived on the day of the entry or soon after. */
export function fulfils(notice: Notice, owed: ExpectedNotice): boolean {
  const entered: PlainDate = fromDbDate(owed.arrivalOn);
  return (
    notice.nationality === owed.nationality &&
    notice.passportNumber === owed.passportNumber &&
    notice.arrivalOn >= addDays(entered, -1) &&
    notice.arrivalOn <= addDays(entered, SAME_JOURNEY_DAYS)
  );
}
