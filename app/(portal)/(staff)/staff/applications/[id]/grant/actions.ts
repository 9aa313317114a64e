"use server";

import { grantApplication } from "#lib/visas/grant-application.ts";
import { postAction } from "#lib/web/action.ts";
import { caseAddress } from "../../../case-address.ts";

/**
 * The case's page shows the outcome, even if a concurrent action was faster; the grant's own page shows a rule that
 * prevents it.
 */
export const grantAction = postAction({
  right: "application:decide",
  run: ({ actor, form }) => grantApplication(actor, form.text("applicationId")),
  done: (granted, { form }) =>
    !granted.ok && granted.problem.kind === "not-grantable"
      ? `${caseAddress(form)}/grant`
      : caseAddress(form),
});
