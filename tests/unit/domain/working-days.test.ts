import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, weekday } from "#lib/domain/plain-date.ts";
import { noticeDeadline } from "#lib/domain/r8-arrival-notice.ts";
import { addWorkingDays, isWorkingDay, promisedDate, workingDaysLeft } from "#lib/domain/working-days.ts";
import { calendarDate } from "../../support/arbitraries.ts";
import { expectProblem } from "../../support/outcomes.ts";
import { calendar, day, firstPolicy, secondPolicy } from "../../support/policies.ts";
import { sourceRows } from "../../support/source.ts";

const deadlineOf = (arrival: string, policy = firstPolicy) => {
  const answer = noticeDeadline(policy, calendar, day(arrival));
  return answer.ok ? answer.value.deadline : answer.problem;
};
const worked = (date: string) => isWorkingDay(calendar, day(date));

describe("R8", () => {
  it.each(sourceRows("deadline-examples.tsv"))(
    "arrival on %s: notify by %s (%s)",
    (arrival = "", deadline) => {
      expect(deadlineOf(arrival)).toBe(deadline);
    },
  );

  it("shows the days that were counted", () => {
    expect(noticeDeadline(firstPolicy, calendar, day("2026-11-20"))).toEqual({
      ok: true,
      value: { rule: "R8", deadline: "2026-11-24", workingDays: ["2026-11-20", "2026-11-23", "2026-11-24"] },
    });
  });

  it("another policy counts from the next day and counts more days", () => {
    expect(deadlineOf("2026-11-20", secondPolicy)).toBe("2026-11-27");
    expect(deadlineOf("2026-11-22", secondPolicy)).toBe("2026-11-27");
    const none = { ...firstPolicy, notice: { workingDays: 0, arrivalDayCounts: true } };
    expect(deadlineOf("2026-11-22", none)).toBe("2026-11-22");
  });

  // Around every block of days off 2024-2027: an arrival on its eve, inside it and after it.
  it.each([
    ["2023-12-29", "2024-01-04"],
    ["2024-01-05", "2024-01-09"],
    ["2024-03-07", "2024-03-12"],
    ["2024-03-20", "2024-03-27"],
    ["2024-03-21", "2024-03-28"],
    ["2024-04-30", "2024-05-03"],
    ["2024-05-06", "2024-05-13"],
    ["2024-07-05", "2024-07-10"],
    ["2024-08-29", "2024-09-03"],
    ["2024-10-24", "2024-10-29"],
    ["2024-12-13", "2024-12-18"],
    ["2025-01-06", "2025-01-09"],
    ["2025-03-07", "2025-03-12"],
    ["2025-03-20", "2025-03-27"],
    ["2025-07-04", "2025-07-09"],
    ["2025-12-15", "2025-12-18"],
    ["2026-01-06", "2026-01-09"],
    ["2026-05-08", "2026-05-13"],
    ["2026-05-26", "2026-05-29"],
    ["2026-10-23", "2026-10-28"],
    ["2027-03-12", "2027-03-17"],
    ["2027-03-19", "2027-03-26"],
    ["2027-05-07", "2027-05-13"],
    ["2027-12-15", "2027-12-20"],
  ])("arrival on %s: notify by %s", (arrival, deadline) => expect(deadlineOf(arrival)).toBe(deadline));

  it("the deadline is a working day, the third of those shown, and never moves back", () => {
    fc.assert(
      fc.property(calendarDate, (arrival) => {
        const answer = noticeDeadline(firstPolicy, calendar, arrival);
        const next = noticeDeadline(firstPolicy, calendar, addDays(arrival, 1));
        if (!answer.ok || !next.ok) throw new Error("a year of the calendar has no answer");
        const { deadline, workingDays } = answer.value;
        expect(workingDays).toHaveLength(3);
        expect(workingDays.at(-1)).toBe(deadline);
        for (const counted of workingDays)
          expect(isWorkingDay(calendar, counted)).toEqual({ ok: true, value: true });
        expect(workingDaysLeft(calendar, arrival, deadline)).toEqual({ ok: true, value: 3 });
        expect(next.value.deadline >= deadline).toBe(true);
      }),
    );
  });

  it("a year without data is an answer that says so", () => {
    const problem = { reason: "year-without-calendar", year: 2028 };
    expect(deadlineOf("2027-12-31")).toEqual(problem);
    expect(deadlineOf("2028-03-01")).toEqual(problem);
    expect(deadlineOf("2018-12-28")).toEqual({ ...problem, year: 2018 });
  });
});

describe("the calendar", () => {
  it("has every year from 2019 to 2027, each day in its own year, in order and once", () => {
    expect(calendar.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
    for (const { year, days } of calendar) {
      const dates = days.map(({ date }) => day(date));
      expect(dates.every((date) => date.startsWith(String(year)))).toBe(true);
      expect(dates).toEqual([...new Set(dates)].toSorted());
    }
  });

  it("works in exchange on weekends only", () => {
    const exchanged = calendar.flatMap(({ days }) => days.filter(({ kind }) => kind === "working"));
    expect(exchanged).toHaveLength(10);
    for (const { date } of exchanged) expect(weekday(date)).toBeGreaterThan(5);
  });

  it("says which days are still to be confirmed", () => {
    const estimated = calendar.flatMap(({ days }) => days.filter((date) => date.estimated));
    expect(estimated.map(({ date }) => date)).toEqual(["2026-05-27", "2027-05-16"]);
  });

  it.each([
    ["2026-11-20", true, "a Friday"],
    ["2026-11-21", false, "a Saturday"],
    ["2026-03-24", false, "a day off in the week"],
    ["2024-05-04", true, "a Saturday worked in exchange"],
    ["2025-01-05", true, "a Sunday worked in exchange"],
  ])("%s is worked: %s, %s", (date, value) => expect(worked(date)).toEqual({ ok: true, value }));
});

describe("promised dates", () => {
  it("do not count the day itself", () => {
    const promise = (from: string, days: number) => promisedDate(calendar, day(from), days);
    expect(promise("2026-11-20", 1)).toEqual({ ok: true, value: "2026-11-23" });
    expect(promise("2026-11-22", 5)).toEqual({ ok: true, value: "2026-11-27" });
    expect(promise("2026-11-22", 0)).toEqual({ ok: true, value: "2026-11-22" });
    expect(promise("2027-12-31", 1)).toMatchObject({ ok: false, problem: { year: 2028 } });
  });

  it("count backwards as they count forwards", () => {
    fc.assert(
      fc.property(calendarDate, fc.integer({ min: 1, max: 15 }), (from, days) => {
        const there = addWorkingDays(calendar, from, days);
        if (!there.ok) throw new Error("a year of the calendar has no answer");
        expect(daysBetween(from, there.value)).toBeGreaterThanOrEqual(days);
        const back = addWorkingDays(calendar, there.value, -days);
        if (worked(from).ok && isWorkingDay(calendar, from).ok && back.ok) {
          expect(back.value <= from).toBe(true);
          expect(workingDaysLeft(calendar, addDays(back.value, 1), there.value)).toEqual({
            ok: true,
            value: days,
          });
        }
      }),
    );
  });

  it("have no working days left after the deadline, nor in a year without data", () => {
    expect(workingDaysLeft(calendar, day("2026-11-25"), day("2026-11-24"))).toEqual({ ok: true, value: 0 });
    expect(workingDaysLeft(calendar, day("2026-11-21"), day("2026-11-22"))).toEqual({ ok: true, value: 0 });
    expectProblem(workingDaysLeft(calendar, day("2027-12-31"), day("2028-01-01")));
  });
});
