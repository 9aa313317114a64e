import type { PlainDate } from "#lib/domain/plain-date.ts";

/** The present instant. Outside tests, only this function reads the clock. */
export const now = (): Date => new Date();

/** The zone in which the service shows times and counts days. */
export const timeZone = "Asia/Almaty";

/**
 * Kazakhstan has been five hours ahead of UTC since 2024-03-01, without summer time; the portal has no earlier data.
 */
const utcOffset = "+05:00";

export const daySeconds = 24 * 60 * 60;
export const dayMs = daySeconds * 1000;

const almatyDay = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });

/** The calendar date of an instant in Kazakhstan (Asia/Almaty), in which all periods of the service are counted. */
export const dateInAlmaty = (instant: Date): PlainDate => almatyDay.format(instant) as PlainDate;

/** Today in Kazakhstan. */
export const todayInAlmaty = (): PlainDate => dateInAlmaty(now());

/** The instant of a time (HH:MM) on a day in Kazakhstan; by default the beginning of the day. */
export const instantInAlmaty = (day: PlainDate, time = "00:00"): Date =>
  new Date(`${day}T${time}:00${utcOffset}`);
