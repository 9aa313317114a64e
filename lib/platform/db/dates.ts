import type { PlainDate } from "#lib/domain/plain-date.ts";

/** A calendar date in the form of the database driver (midnight UTC). */
export const toDbDate = (date: PlainDate): Date => new Date(`${date}T00:00:00Z`);

/** A `date` column's value as a calendar date. */
export const fromDbDate = (value: Date): PlainDate => value.toISOString().slice(0, 10) as PlainDate;
