"use server";

import { ok, problem } from "#lib/domain/result.ts";
import { enqueueRetry } from "#lib/payments/retry-issue.ts";
import { decisions, settleIssue } from "#lib/payments/settle-issue.ts";
import { formAction, postAction } from "#lib/web/action.ts";

/** Makes the worker try the issue's subject again. */
export const retryAction = postAction({
  right: "payment:oversee",
  run: ({ actor, form }) => enqueueRetry(actor, form.text("issue")),
  done: (_, { form }) => `/staff/payments/issues/${form.text("issue")}?retried=yes`,
});

/** Closes the issue with a reason, or returns its payment. */
export const settleAction = formAction({
  right: "payment:oversee",
  texts: "fees",
  read: ({ form, t }) => {
    const decision = form.choice("decision", decisions);
    return decision ? ok(decision) : problem({ decision: t("issue.error.decision") });
  },
  run: ({ actor, form }, decision) =>
    settleIssue(actor, form.text("issue"), { decision, reason: form.text("reason") }),
  done: "/staff/payments",
  problem: ({ kind }, { t }) => {
    switch (kind) {
      case "reason-length":
        return { reason: t("issue.error.why") };
      case "not-returnable":
        return { decision: t("issue.error.not-returnable") };
      case "unavailable":
        return { decision: t("family.error.unavailable") };
    }
  },
});
