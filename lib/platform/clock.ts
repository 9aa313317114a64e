import type { PlainDate } from "#lib/domain/plain-date.ts";

/** The present instant. The only place outside tests that asks what time it is. */
export const now = (): Date => new Date();

const almatyDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Almaty", dateStyle: "short" });

/** The calendar date of an instant in Kazakhstan (Asia/Almaty), in which all of the service's periods are counted. */
export const dateInAlmaty = (instant: Date): PlainDate => almatyDay.format(instant) as PlainDate;

/** Today in Kazakhstan. */
export const todayInAlmaty = (): PlainDate => dateInAlmaty(now());
