import type { PlainDate } from "#lib/domain/plain-date.ts";

/** The present instant. The only place outside tests that asks what time it is. */
export const now = (): Date => new Date();

/** The zone in which the service shows times and counts days. */
export const timeZone = "Asia/Almaty";

/** Kazakhstan is five hours ahead of UTC, since 2024-03-01 and without summer time; before that nothing of the portal was. */
const utcOffset = "+05:00";

export const daySeconds = 24 * 60 * 60;
export const dayMs = daySeconds * 1000;

const almatyDay = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });

/** The calendar date of an instant in Kazakhstan (Asia/Almaty), in which all of the service's periods are counted. */
export const dateInAlmaty = (instant: Date): PlainDate => almatyDay.format(instant) as PlainDate;

/** Today in Kazakhstan. */
export const todayInAlmaty = (): PlainDate => dateInAlmaty(now());

/** The instant at which a clock in Kazakhstan shows `time` (HH:MM) on a day; its beginning unless given. */
export const instantInAlmaty = (day: PlainDate, time = "00:00"): Date =>
  new Date(`${day}T${time}:00${utcOffset}`);
