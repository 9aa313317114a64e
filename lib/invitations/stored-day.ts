import type { PlainDate } from "#lib/domain/plain-date.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";

/** A stored day of an invitation as a calendar date, for display. */
export const fromStored = (day: Date): PlainDate => fromDbDate(day);
