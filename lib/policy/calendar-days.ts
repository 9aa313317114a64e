import type { Actor } from "#lib/accounts/actor.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import type { ActionOn } from "#lib/audit/actions.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { dateParts, type PlainDate, weekday } from "#lib/domain/plain-date.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { CalendarDay } from "#lib/domain/working-days.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { forgetCalendar } from "./current-calendar.ts";
import { givenNames, languagesWithout } from "./given-names.ts";

export type DayFault =
  /** Past days cannot be changed, because deadlines were counted by them. */
  | "past"
  | "names"
  /** A day worked in exchange must be a Saturday or a Sunday. */
  | "weekend";

/** The fault of a day for the calendar, or undefined. */
export function dayFault({ date, kind, names }: CalendarDay, today: PlainDate): DayFault | undefined {
  if (date <= today) return "past";
  if (languagesWithout(names).length > 0) return "names";
  if (Object.values(names).some((name) => name.length > 200)) return "names";
  return kind === "working" && weekday(date) <= 5 ? "weekend" : undefined;
}

/** Adds a future day to the calendar, or changes it. */
export async function saveDay(
  actor: Granted<"calendar:edit">,
  day: CalendarDay,
): Promise<Result<void, { readonly kind: DayFault }>> {
  const fault = dayFault(day, todayInAlmaty());
  if (fault) return problem({ kind: fault });
  await transaction(async (tx) => {
    const { date, ...data } = rowOf(day);
    await tx.calendarDay.upsert({ where: { date }, create: { date, ...data }, update: data });
    await recordDay(tx, actor, "calendar.save", day.date, { kind: day.kind, estimated: day.estimated });
    return ok(undefined);
  });
  forgetCalendar();
  return ok(undefined);
}

type NoDay = { readonly kind: "not-found" | "past" };

/** Removes a future day from the calendar, which makes it an ordinary day of its week. */
export async function removeDay(
  actor: Granted<"calendar:edit">,
  date: PlainDate,
): Promise<Result<void, NoDay>> {
  if (date <= todayInAlmaty()) return problem({ kind: "past" });
  const removed = await transaction<void, NoDay>(async (tx) => {
    const { count } = await tx.calendarDay.deleteMany({ where: { date: toDbDate(date) } });
    if (count === 0) return problem({ kind: "not-found" });
    await recordDay(tx, actor, "calendar.remove", date);
    return ok(undefined);
  });
  forgetCalendar();
  return removed;
}

/** Replaces a year's future days by those of a table; past days are unchanged. */
export async function replaceYear(
  actor: Granted<"calendar:edit">,
  year: number,
  days: readonly CalendarDay[],
): Promise<void> {
  const today = todayInAlmaty();
  const coming = days.filter(({ date }) => date > today);
  await transaction(async (tx) => {
    await tx.calendarDay.deleteMany({
      where: {
        date: {
          gt: toDbDate(today),
          gte: new Date(Date.UTC(year, 0, 1)),
          lt: new Date(Date.UTC(year + 1, 0, 1)),
        },
      },
    });
    await tx.calendarDay.createMany({ data: coming.map(rowOf) });
    await recordEvent(tx, {
      actor,
      action: "calendar.import",
      subjectId: String(year),
      detail: { days: coming.length },
    });
    return ok(undefined);
  });
  forgetCalendar();
}

/** The year of a date. */
export const yearOf = (date: PlainDate): number => dateParts(date).year;

const rowOf = ({ date, kind, names, estimated }: CalendarDay) => ({
  date: toDbDate(date),
  kind: kind === "off" ? ("OFF" as const) : ("WORKING" as const),
  names: givenNames(names),
  estimated,
});

const recordDay = (
  tx: Tx,
  actor: Actor,
  action: ActionOn<"calendar-day">,
  date: PlainDate,
  detail: Readonly<Record<string, string | boolean>> = {},
): Promise<void> => recordEvent(tx, { actor, action, subjectId: date, detail });
