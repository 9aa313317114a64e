import { existsSync } from "node:fs";
import { addDays, type PlainDate } from "#lib/domain/plain-date.ts";
import { instantInAlmaty, now, todayInAlmaty } from "#lib/platform/clock.ts";
import { type Count, sum, vitest } from "./steps.ts";

/** A machine's clock: 01:30 in Almaty of a day, while it is still the day before in UTC. Undefined: as it is. */
interface Clock {
  readonly name: string;
  readonly day?: PlainDate;
}

/** The clocks under which all tests pass, seen from a day. Periods end, months, years and calendars change under them. */
export const clocksFrom = (today: PlainDate) =>
  ({
    today: { name: "today" },
    first: { name: "the first of a month", day: dayAfter(today, (day) => day.endsWith("-01")) },
    yearEnd: { name: "31 December", day: dayAfter(today, (day) => day.endsWith("-12-31")) },
    leapDay: { name: "29 February", day: dayAfter(today, (day) => day.endsWith("-02-29")) },
    twoYearsOn: { name: "two years on", day: addDays(today, 731) },
  }) satisfies Record<string, Clock>;

/** The tests that depend most on the day: of periods, reminders, lapses, keys and the calendar. */
const dated = [
  "tests/unit/platform/clock.test.ts",
  "tests/unit/verify/check-seal.test.ts",
  "tests/unit/verify/stored-lists.test.ts",
  "tests/integration/applications/lapse.test.ts",
  "tests/integration/arrivals/reminders.test.ts",
  "tests/integration/operations/reminders.test.ts",
  "tests/integration/policy/calendar.test.ts",
];

/** All unit, integration and tools tests, or the named files, once under each clock. */
export const underAllClocks = (files: readonly string[]): Promise<Count> =>
  underClocks(Object.values(clocksFrom(todayInAlmaty())), files);

/** The tests that depend most on the day under two clocks. */
export function underTwoClocks(): Promise<Count> {
  const { yearEnd, leapDay } = clocksFrom(todayInAlmaty());
  return underClocks([yearEnd, leapDay], dated);
}

async function underClocks(clocks: readonly Clock[], files: readonly string[]): Promise<Count> {
  const counts: Count[] = [];
  for (const { name, day } of clocks) {
    process.stdout.write(`\nThe clock at ${name}${day ? `, ${day}` : ""}\n`);
    const count = await vitest(undefined, files, day ? clockAt(instantInAlmaty(day, "01:30")) : {});
    counts.push({ ...count, failures: count.failures.map((failure) => `${name}: ${failure}`) });
  }
  return sum(counts);
}

/**
 * The environment in which a program, and every program that it starts, sees another time (libfaketime). An offset, so
 * that all of them agree; clocks that only measure are left alone.
 */
function clockAt(instant: Date): Readonly<Record<string, string>> {
  const architecture = process.arch === "arm64" ? "aarch64" : "x86_64";
  const library = `/usr/lib/${architecture}-linux-gnu/faketime/libfaketime.so.1`;
  if (!existsSync(library)) throw new Error("Tests under other clocks need Debian's package faketime");
  const seconds = Math.round((instant.getTime() - now().getTime()) / 1000);
  return { LD_PRELOAD: library, FAKETIME: `+${seconds}s`, FAKETIME_DONT_FAKE_MONOTONIC: "1" };
}

function dayAfter(today: PlainDate, is: (day: PlainDate) => boolean): PlainDate {
  let day = addDays(today, 1);
  while (!is(day)) day = addDays(day, 1);
  return day;
}
