import { firstUnfinished, type Stop, stopAfter } from "#lib/applications/questionnaire/walk.ts";

/**
 * The next address after saving a page, below the application's: the same page while a rule prevents going on (the page
 * then explains it), check-your-answers if the page was opened from there and opened no new question, otherwise the
 * next page.
 */
export function onward(path: readonly Stop[], stepId: string, toCheck: boolean): string {
  const own = path.find(({ step }) => step.id === stepId);
  if (own?.status === "obstacle") return `/questions/${stepId}${toCheck ? "?return=check" : ""}`;
  if (toCheck) {
    const unfinished = firstUnfinished(path);
    return unfinished ? `/questions/${unfinished.step.id}?return=check` : "/check";
  }
  const next = stopAfter(path, stepId);
  return next ? `/questions/${next.step.id}` : "";
}

/** The next address after a corrected page: the same page while a rule prevents going on, else the returned items. */
export const onwardOfCorrection = (path: readonly Stop[], stepId: string): string =>
  path.find(({ step }) => step.id === stepId)?.status === "obstacle" ? `/questions/${stepId}` : "";
