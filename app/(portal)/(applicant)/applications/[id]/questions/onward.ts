import { firstUnfinished, type Stop, stopAfter } from "#lib/applications/questionnaire/walk.ts";

/**
 * Where a saved page leads, below the application's address: back to itself while a rule is in the way (the page
 * then explains it), back to check-your-answers when it was changed from there and opened no new question, else on.
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

/** Where a corrected page leads: back to itself while a rule is in the way, else to what was returned. */
export const onwardOfCorrection = (path: readonly Stop[], stepId: string): string =>
  path.find(({ step }) => step.id === stepId)?.status === "obstacle" ? `/questions/${stepId}` : "";
