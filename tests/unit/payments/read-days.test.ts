import { expect, test } from "vitest";
import { knownDate } from "#lib/domain/plain-date.ts";
import { readDays } from "../../../app/(portal)/(staff)/staff/payments/report/read-days.ts";

const today = knownDate("2026-11-22");

test("a report without days is of the last thirty, today included", () => {
  expect(readDays({}, today)).toEqual({ from: "2026-10-24", to: "2026-11-22", wrong: undefined });
});

test("a report is of at most a year, and its last day does not come before its first", () => {
  expect(readDays({ from: "2026-01-01", to: "2026-12-31" }, today).wrong).toBeUndefined();
  expect(readDays({ from: "2026-01-01", to: "2027-01-03" }, today).wrong).toBe("to");
  expect(readDays({ from: "2026-11-22", to: "2026-11-21" }, today).wrong).toBe("to");
});

test("an invalid day is reported", () => {
  expect(readDays({ from: "2026-02-30" }, today).wrong).toBe("from");
  expect(readDays({ from: ["2026-01-01", "2026-01-02"] }, today).wrong).toBe("from");
  expect(readDays({ from: "2026-11-01", to: "tomorrow" }, today).wrong).toBe("to");
});
