import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { cachedFor } from "#lib/platform/cached-for.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("work is done once for all callers within its time, and again afterwards", async () => {
  let done = 0;
  const count = cachedFor(1000, async () => {
    done += 1;
    return done;
  });
  expect(await Promise.all([count(), count()])).toEqual([1, 1]);
  vi.advanceTimersByTime(999);
  expect(await count()).toBe(1);
  vi.advanceTimersByTime(1);
  expect(await count()).toBe(2);
});

test("the result of failed work is not cached", async () => {
  let done = 0;
  const count = cachedFor(1000, async () => {
    done += 1;
    if (done === 1) throw new Error("The database is away");
    return done;
  });
  await expect(count()).rejects.toThrow("away");
  expect(await count()).toBe(2);
});
