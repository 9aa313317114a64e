import type { PlainDate } from "#lib/domain/plain-date.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";

/** A stored day of an invitation as a calendar date, for who shows it. */
export const fromStored = (day: Date): PlainDate => fromDbDate(day);
