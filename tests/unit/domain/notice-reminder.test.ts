import { describe, expect, it } from "vitest";
import { reminderMoment } from "#lib/domain/notice-reminder.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { seedFacts } from "#lib/public-api/seed-facts.ts";
import { day, firstPolicy } from "../../support/policies.ts";

const { calendar } = seedFacts();
const momentOn = (arrival: string, today: string) => {
  const moment = reminderMoment(firstPolicy, calendar, day(arrival), day(today));
  return moment.ok ? moment.value : moment.problem;
};

describe("R8: a host is reminded", () => {
  it("on each working day of the period, not on the weekend in it, and after it on working days", () => {
    // Thursday to the next Wednesday.
    const week = Array.from({ length: 7 }, (_, after) => addDays(day("2026-11-19"), after));
    expect(week.map((today) => momentOn("2026-11-19", today))).toEqual([
      "day-1",
      "day-2",
      undefined,
      undefined,
      "day-3",
      "overdue",
      "overdue",
    ]);
  });

  it("first on the next working day when the guest came on a day off", () => {
    expect(momentOn("2026-11-21", "2026-11-21")).toBeUndefined();
    expect(momentOn("2026-11-21", "2026-11-23")).toBe("day-1");
  });

  it("not before the arrival, and not on a day off after the period", () => {
    expect(momentOn("2026-11-19", "2026-11-18")).toBeUndefined();
    expect(momentOn("2026-11-19", "2026-11-28")).toBeUndefined();
  });

  it("never by a guess: a year without a calendar is a problem", () => {
    expect(momentOn("2035-11-19", "2035-11-19")).toEqual({ reason: "year-without-calendar", year: 2035 });
    expect(momentOn("2027-11-19", "2035-11-19")).toEqual({ reason: "year-without-calendar", year: 2035 });
  });
});
