import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addDays, type PlainDate } from "#lib/domain/plain-date.ts";
import { dateInAlmaty, dayMs, instantInAlmaty, now, todayInAlmaty } from "#lib/platform/clock.ts";
import { ago, moveClock, toHalfPastOne } from "../../support/clock.ts";

const utcDay = (instant: Date) => instant.toISOString().slice(0, 10) as PlainDate;

describe("the day in Almaty", () => {
  it.each([
    ["2026-12-31T18:59:59.999Z", "2026-12-31"],
    ["2026-12-31T19:00:00.000Z", "2027-01-01"],
    ["2028-02-28T19:00:00.000Z", "2028-02-29"],
    ["2028-02-29T18:59:59.999Z", "2028-02-29"],
  ])("at %s is %s", (instant, day) => {
    expect(dateInAlmaty(new Date(instant))).toBe(day);
  });

  it("begins five hours before UTC's", () => {
    expect(instantInAlmaty("2028-02-29" as PlainDate).toISOString()).toBe("2028-02-28T19:00:00.000Z");
    expect(instantInAlmaty("2028-02-29" as PlainDate, "01:30").toISOString()).toBe(
      "2028-02-28T20:30:00.000Z",
    );
  });
});

describe("the clock of the tests", () => {
  it("is past midnight in Almaty and not yet in UTC, at whatever hour of the machine", () => {
    expect(todayInAlmaty()).toBe(addDays(utcDay(now()), 1));
    for (let hour = 0; hour < 24; hour += 0.25) {
      const machine = Date.UTC(2028, 1, 28) + (hour * dayMs) / 24;
      const instant = new Date(machine + toHalfPastOne(machine));
      expect(instant.getTime() - machine).toBeGreaterThanOrEqual(0);
      expect(instant.getTime() - machine).toBeLessThan(dayMs);
      expect(dateInAlmaty(instant)).toBe(addDays(utcDay(instant), 1));
    }
  });

  it("is the one that every date reads, goes on by itself and can be moved", async () => {
    const before = now().getTime();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(Date.now()).toBeGreaterThan(before);
    expect(now().getTime() - before).toBeLessThan(dayMs);
    moveClock(2);
    expect(now().getTime() - before).toBeGreaterThan(2 * dayMs);
    expect(now().constructor).toBe(Date);
    expect(now()).toBeInstanceOf(Date);
    expect(before - ago(dayMs).getTime()).toBeLessThan(-dayMs + 60_000);
  });

  it("is moved for one test only", () => {
    expect(todayInAlmaty()).toBe(addDays(utcDay(now()), 1));
    expect(dateInAlmaty(ago(-dayMs))).toBe(addDays(todayInAlmaty(), 1));
  });
});

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes("generated"))
    .map((path) => join(folder, path));

it("is asked by lib/platform/clock.ts alone, in code and in tests", () => {
  const asking = ["app", "components", "lib", "tests"]
    .flatMap(sources)
    .filter((path) => /new Date\(\)|\bDate\.now\b/.test(readFileSync(path, "utf8")));
  expect(asking).toEqual([
    "lib/platform/clock.ts",
    "tests/support/clock.ts",
    "tests/unit/platform/clock.test.ts",
  ]);
});
