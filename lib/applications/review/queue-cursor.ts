import { z } from "zod";
import { type PlainDate, plainDate } from "#lib/domain/plain-date.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";

/** Stands for a date that is not known, after all that are. */
export const undatedDay = "9999-12-31";

/** Where a page of the queue ends: promised date and id of its last row. */
export interface QueueCursor {
  readonly day: PlainDate;
  readonly id: string;
}

/** A cursor fit for an address. */
export const cursorOf = (row: { readonly id: string; readonly promisedOn: Date | null }): string =>
  `${row.promisedOn === null ? undatedDay : fromDbDate(row.promisedOn)}_${row.id}`;

/** A cursor out of an address; one that makes no sense is the first page. */
export function readCursor(text: string | undefined): QueueCursor | undefined {
  const [typed = "", id = ""] = text?.split("_") ?? [];
  const day = plainDate(typed);
  return day !== undefined && z.uuid().safeParse(id).success ? { day, id } : undefined;
}
