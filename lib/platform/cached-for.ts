import { now } from "./clock.ts";

/**
 * The same work, whose answer is kept for so many milliseconds: who asks meanwhile, also while it is being worked out, gets
 * that one. Work that fails is done again for anyone who asks next.
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
