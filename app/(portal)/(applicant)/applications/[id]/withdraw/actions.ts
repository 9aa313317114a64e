"use server";

import { withdrawApplication } from "#lib/applications/withdraw-application.ts";
import { postAction } from "#lib/web/action.ts";

/** Withdraws the application; its page shows the outcome, even if it was too late. */
export const withdrawAction = postAction({
  right: "application:own",
  id: "application",
  run: ({ actor, application }) => withdrawApplication(actor, application.id),
  done: (withdrawn, { application }) => {
    const isClosed = !withdrawn.ok && withdrawn.problem.kind === "not-in-status";
    return `/applications/${application.id}${isClosed ? "/withdraw" : ""}`;
  },
});
