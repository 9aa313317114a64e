/**
 * The clock of the unit and integration tests, whose set-up file this is. It stands shortly after half past one in Almaty,
 * when UTC's date is still the day before: a rule that counts days in the wrong zone fails at every hour. `new Date()`
 * and `Date.now()` read it, so code, tests and packages agree. PostgreSQL keeps the machine's clock, at most a day behind.
 */
import { afterEach } from "vitest";
import { dayMs, now } from "#lib/platform/clock.ts";

const hourMs = dayMs / 24;
/** 01:30 in Almaty, as a time of day in UTC. */
const halfPastOneMs = 20.5 * hourMs;

/** How far the clock goes ahead at an instant of the machine: to the next 01:30, or not at all shortly after one. */
export function toHalfPastOne(machineMs: number): number {
  const since = (machineMs - halfPastOneMs) % dayMs;
  return since < 2 * hourMs ? 0 : dayMs - since;
}

let moved = 0;
const machineNow = Date.now;
const ahead = toHalfPastOne(machineNow());
const suiteNow = (): number => machineNow() + ahead + moved;

Date.now = suiteNow;
globalThis.Date = new Proxy(Date, {
  construct: (machine, given, target) =>
    Reflect.construct(machine, given.length === 0 ? [suiteNow()] : given, target),
});
Date.prototype.constructor = Date;

afterEach(() => {
  moved = 0;
});

/** Moves the clock on by that many days, until the end of the test. */
export function moveClock(days: number): void {
  moved += days * dayMs;
}

/** The instant that many milliseconds ago; negative: still to come. */
export const ago = (milliseconds: number): Date => new Date(now().getTime() - milliseconds);
