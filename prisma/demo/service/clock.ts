import { mock } from "node:test";
import { addDays, type PlainDate } from "#lib/domain/plain-date.ts";

/** The instant of an hour of a day in Kazakhstan (UTC+5). */
export const moment = (today: PlainDate, day: number, hour: number): number =>
  Date.parse(`${addDays(today, day)}T00:00:00+05:00`) + hour * 3_600_000;

/**
 * Runs `work` with control over this process's clock, so that use cases called at a past instant store that day in
 * every column and in the audit.
 * @param work receives `at`, which sets the clock, and `inRealTime`, for calls of services with a clock of their own
 */
export async function onPastDays<T>(
  work: (clock: {
    at(instant: number): void;
    inRealTime<R>(call: () => Promise<R>): Promise<R>;
  }) => Promise<T>,
): Promise<T> {
  const start = Date.now();
  const began = performance.now();
  const realNow = () => start + (performance.now() - began);
  mock.timers.enable({ apis: ["Date"], now: start });
  try {
    return await work({
      at: (instant) => mock.timers.setTime(Math.min(instant, realNow())),
      inRealTime: async (call) => {
        const before = Date.now();
        mock.timers.setTime(realNow());
        try {
          return await call();
        } finally {
          mock.timers.setTime(before);
        }
      },
    });
  } finally {
    mock.timers.reset();
  }
}
