import { describe, expect, it } from "vitest";
import { arrivalDeadline } from "#lib/domain/r8-arrival-notice.ts";
import { expectOk } from "../../support/outcomes.ts";
import { calendar, day, firstPolicy } from "../../support/policies.ts";
import { sourceRows } from "../../support/source.ts";

const answerOn = (arrivalOn: string, today: string) => {
  return expectOk(arrivalDeadline(firstPolicy, calendar, { arrivalOn: day(arrivalOn), today: day(today) }));
};

/** The same rule computed step by step: JavaScript's own dates, a set of days, one day after another. */
const exceptions = new Map(
  calendar.flatMap(({ days }) => days.map(({ date, kind }): [string, string] => [date, kind])),
);
const textOf = (date: Date) => date.toISOString().slice(0, 10);
const shifted = (text: string, days = 1) => {
  const date = new Date(`${text}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return textOf(date);
};
const isWorked = (text: string) => {
  const exception = exceptions.get(text);
  if (exception) return exception === "working";
  const weekday = new Date(`${text}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
};
function slowDeadline(arrival: string): string {
  let counted = 0;
  for (let date = arrival; ; date = shifted(date)) {
    if (isWorked(date)) counted += 1;
    if (counted === 3) return date;
  }
}
function slowDaysLeft(today: string, deadline: string): number {
  let left = 0;
  for (let date = today; date <= deadline; date = shifted(date)) if (isWorked(date)) left += 1;
  return left;
}

/** Every run of days off with a holiday, 2024-2027, weekends included. */
function holidayBlocks(): string[][] {
  const blocks: string[][] = [];
  for (let date = "2023-12-25"; date <= "2027-12-20"; date = shifted(date)) {
    const last = blocks.at(-1);
    if (isWorked(date)) {
      if (last?.length !== 0) blocks.push([]);
    } else if (last) last.push(date);
    else blocks.push([date]);
  }
  return blocks.filter((block) => block.some((date) => exceptions.get(date) === "off"));
}

const blocks = holidayBlocks();

describe("R8: the deadline around every holiday block 2024-2027", () => {
  it("there are blocks in every year", () => {
    for (const year of ["2024", "2025", "2026", "2027"]) {
      expect(blocks.filter((block) => block.some((date) => date.startsWith(year))).length).toBeGreaterThan(7);
    }
  });

  it.each(blocks.map((block) => [block[0] ?? "", block.at(-1) ?? "", block] as const))(
    "%s to %s: each arrival on, before and after it",
    (first, last) => {
      for (let arrival = shifted(first, -5); arrival <= shifted(last, 5); arrival = shifted(arrival)) {
        const deadline = slowDeadline(arrival);
        if (deadline > "2027-12-31") continue;
        expect([arrival, answerOn(arrival, arrival)]).toEqual([
          arrival,
          { deadline, late: false, workingDaysLeft: 3 },
        ]);
        expect([arrival, answerOn(arrival, deadline)]).toEqual([
          arrival,
          { deadline, late: false, workingDaysLeft: 1 },
        ]);
        expect([arrival, answerOn(arrival, shifted(deadline))]).toEqual([
          arrival,
          { deadline, late: true, workingDaysLeft: 0 },
        ]);
        for (let today = arrival; today <= deadline; today = shifted(today)) {
          expect(answerOn(arrival, today).workingDaysLeft).toBe(slowDaysLeft(today, deadline));
        }
      }
    },
  );

  it.each(sourceRows("deadline-examples.tsv"))(
    "agrees with the worked example: %s by %s",
    (arrival = "", deadline = "") => {
      expect(slowDeadline(arrival)).toBe(deadline);
      expect(answerOn(arrival, arrival).deadline).toBe(deadline);
    },
  );
});

describe("a year that the calendar does not have", () => {
  it("has no deadline, and no days that are left", () => {
    const ask = (arrivalOn: string, today: string) =>
      arrivalDeadline(firstPolicy, calendar, { arrivalOn: day(arrivalOn), today: day(today) });
    expect(ask("2027-12-31", "2027-12-31")).toMatchObject({ ok: false, problem: { year: 2028 } });
    expect(ask("2019-01-03", "2018-12-31")).toMatchObject({ ok: false, problem: { year: 2018 } });
  });
});
