import { expect, test } from "vitest";
import { checkedBy, nextCheckAfter } from "#lib/payments/check-times.ts";

const created = new Date("2026-11-22T10:00:00Z");
const after = (minutes: number) => new Date(created.getTime() + minutes * 60_000);
const pause = (age: number) =>
  (nextCheckAfter(created, after(age)).getTime() - after(age).getTime()) / 60_000;

test("an order is asked about every ten minutes at first, then each hour, then four times a day", () => {
  expect([10, 59, 60, 600, 1440, 10_000].map(pause)).toEqual([10, 10, 60, 60, 360, 360]);
});

test("the promised time of the next check is one at which the portal really checks", () => {
  const now = new Date("2026-11-22T10:12:30Z");
  expect(checkedBy(new Date("2026-11-22T10:21:00Z"), now)).toEqual(new Date("2026-11-22T10:30:00Z"));
  expect(checkedBy(new Date("2026-11-22T10:30:00Z"), now)).toEqual(new Date("2026-11-22T10:30:00Z"));
});

test("a check that is already due is promised for the next run, never for the past", () => {
  const now = new Date("2026-11-22T10:20:00Z");
  expect(checkedBy(created, now)).toEqual(new Date("2026-11-22T10:30:00Z"));
});
