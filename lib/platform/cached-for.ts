import { now } from "./clock.ts";

/**
 * A function that keeps the result of `work` for `ms` milliseconds. Callers within that time, or while it is being
 * computed, get the same result. If `work` fails, the next caller repeats it.
 */
export function cachedFor<T>(ms: number, work: () => Promise<T>): () => Promise<T> {
  let kept: { readonly since: number; readonly answer: Promise<T> } | undefined;
  return () => {
    const at = now().getTime();
    if (kept && at - kept.since < ms) return kept.answer;
    const answer = work();
    const mine = { since: at, answer };
    kept = mine;
    answer.catch(() => {
      if (kept === mine) kept = undefined;
    });
    return answer;
  };
}
