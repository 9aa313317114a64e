"use server";

import { grantApplication } from "#lib/visas/grant-application.ts";
import { postAction } from "#lib/web/action.ts";
import { caseAddress } from "../../../case-address.ts";

/** The case's page says what became of it, also when someone was faster; a rule in the way is said by the grant's own. */
export const grantAction = postAction({
  right: "application:decide",
  run: ({ actor, form }) => grantApplication(actor, form.text("applicationId")),
  done: (granted, { form }) =>
    !granted.ok && granted.problem.kind === "not-grantable"
      ? `${caseAddress(form)}/grant`
      : caseAddress(form),
});
