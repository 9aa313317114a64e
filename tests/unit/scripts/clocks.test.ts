import { expect, test } from "vitest";
import { clocksFrom } from "#scripts/test/clocks.ts";
import { day } from "../../support/policies.ts";

test("the tests run with the clock at the next of each special day", () => {
  const days = (today: string) =>
    Object.values(clocksFrom(day(today))).map((clock) => "day" in clock && clock.day);
  expect(days("2026-11-30")).toEqual([false, "2026-12-01", "2026-12-31", "2028-02-29", "2028-11-30"]);
  expect(days("2028-02-29")).toEqual([false, "2028-03-01", "2028-12-31", "2032-02-29", "2030-03-01"]);
  expect(days("2026-12-31")).toEqual([false, "2027-01-01", "2027-12-31", "2028-02-29", "2028-12-31"]);
});
