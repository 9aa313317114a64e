import { z } from "zod";
import { plainDate } from "#lib/domain/plain-date.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import type { Prisma } from "#lib/platform/db/types.ts";

const undated = "undated";

/** Where a page of the queue ends: promised date and id of its last row, fit for an address. */
export const cursorOf = (row: { readonly id: string; readonly promisedOn: Date | null }): string =>
  `${row.promisedOn === null ? undated : fromDbDate(row.promisedOn)}_${row.id}`;

/** The rows after a cursor (keyset paging, dates that are not known last). A cursor that makes no sense is the first page. */
export function afterCursor(cursor: string | undefined): Prisma.ApplicationWhereInput {
  const [day = "", id = ""] = cursor?.split("_") ?? [];
  if (!z.uuid().safeParse(id).success) return {};
  if (day === undated) return { promisedOn: null, id: { gt: id } };
  const date = plainDate(day);
  if (date === undefined) return {};
  const promisedOn = toDbDate(date);
  return {
    OR: [{ promisedOn: { gt: promisedOn } }, { promisedOn, id: { gt: id } }, { promisedOn: null }],
  };
}
