import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  dateFromParts,
  dateParts,
  daysBetween,
  earlier,
  isAfter,
  isBefore,
  isPlausible,
  knownDate,
  later,
  plainDate,
  weekday,
} from "#lib/domain/plain-date.ts";
import { anyDate } from "../../support/arbitraries.ts";
import { day } from "../../support/policies.ts";

describe("a calendar date", () => {
  it.each(["2026-11-22", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2026-04-30", "2026-12-31"])(
    "%s exists",
    (text) => expect(plainDate(text)).toBe(text),
  );

  it.each([
    ["2026-02-29"],
    ["1900-02-29"],
    ["2026-04-31"],
    ["2026-13-01"],
    ["2026-00-10"],
    ["2026-01-00"],
    ["2026-01-32"],
    ["0000-01-01"],
    ["2026-1-1"],
    [" 2026-01-01"],
    ["2026-01-01T00:00"],
    ["2026-01-01\n"],
    ["20260101"],
    [""],
  ])("%j is refused", (text) => expect(plainDate(text)).toBeUndefined());

  it("that should be known and is not one is a fault", () => {
    expect(() => knownDate("2026-02-30")).toThrow(RangeError);
  });

  it("is made from parts only when there is such a day", () => {
    expect(dateFromParts({ year: 2026, month: 3, day: 9 })).toBe("2026-03-09");
    expect(dateFromParts({ year: 2026, month: 2, day: 29 })).toBeUndefined();
    expect(dateParts(day("2026-03-09"))).toEqual({ year: 2026, month: 3, day: 9 });
  });
});

describe("the days that years of leap days turn on", () => {
  it("are the 29 February of 2000 and its neighbours", () => {
    expect(addDays(day("2000-02-28"), 1)).toBe("2000-02-29");
    expect(addDays(day("2000-02-29"), 1)).toBe("2000-03-01");
    expect(addDays(day("2100-02-28"), 1)).toBe("2100-03-01");
  });

  it("are matched only as the whole text", () => {
    expect(plainDate("AAA2012-11-22")).toBeUndefined();
    expect(() => knownDate("x")).toThrow("Not a calendar date");
  });
});

describe("a plausible date", () => {
  it.each([
    ["1899-12-31", false],
    ["1900-01-01", true],
    ["2026-11-22", true],
    ["2999-12-31", true],
    ["3000-01-01", false],
  ])("%s: %s", (text, plausible) => expect(isPlausible(day(text))).toBe(plausible));
});

describe("counting days", () => {
  it("agrees with the Gregorian calendar of the platform on every day", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -50_000, max: 50_000 }), (date, days) => {
        const expected = new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
        expect(addDays(date, days)).toBe(expected);
        expect(weekday(date)).toBe(((new Date(date).getUTCDay() + 6) % 7) + 1);
      }),
    );
  });

  it("there and back gives zero", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -9_999, max: 9_999 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });

  it("keeps the order of dates", () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(isBefore(a, b)).toBe(daysBetween(a, b) > 0);
        expect(isAfter(a, b)).toBe(daysBetween(a, b) < 0);
        expect(isBefore(later(a, b), earlier(a, b))).toBe(false);
        expect([earlier(a, b), later(a, b)].toSorted()).toEqual([a, b].toSorted());
      }),
    );
  });

  it("knows the first and the last day there are", () => {
    expect(addDays(day("0001-01-01"), 3_652_058)).toBe("9999-12-31");
    expect(() => addDays(day("9999-12-31"), 1)).toThrow(RangeError);
    expect(() => addDays(day("0001-01-01"), -1)).toThrow(RangeError);
    expect(weekday(day("0001-01-01"))).toBe(1);
    expect(weekday(day("2026-11-22"))).toBe(7);
  });
});

describe("adding months", () => {
  it.each([
    ["2026-11-30", 3, "2027-02-28"],
    ["2027-11-30", 3, "2028-02-29"],
    ["2026-11-15", 3, "2027-02-15"],
    ["2026-12-31", 1, "2027-01-31"],
    ["2026-01-31", -2, "2025-11-30"],
    ["2026-10-31", 0, "2026-10-31"],
    ["2026-12-01", -12, "2025-12-01"],
    ["2027-02-28", -3, "2026-11-28"],
  ])("%s and %i months is %s", (from, months, to) => expect(addMonths(day(from), months)).toBe(to));

  it("never turns the order of dates round", () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.integer({ min: -240, max: 240 }), (a, b, months) => {
        const [first, second] = [earlier(a, b), later(a, b)];
        expect(addMonths(first, months) <= addMonths(second, months)).toBe(true);
      }),
    );
  });
});
