"use server";

import { discardJob, reviveJob } from "#lib/operations/revive-job.ts";
import { formAction, postAction } from "#lib/web/action.ts";

/** A job that is active again or gone is no longer in the list, as intended. */
export const retryAction = postAction({
  right: "job:manage",
  run: ({ actor, form }) => reviveJob(actor, form.text("job")),
  done: "/staff/jobs?done=retried",
});

export const discardAction = formAction({
  right: "job:manage",
  texts: "jobs",
  run: ({ actor, form }) => discardJob(actor, form.text("job"), form.text("reason")),
  done: "/staff/jobs?done=discarded",
  problem: (_, { t }) => ({ reason: t("dead.reason-error") }),
});
