"use server";

import { claimApplication } from "#lib/applications/review/claim.ts";
import { releaseApplication } from "#lib/applications/review/release.ts";
import { postAction } from "#lib/web/action.ts";
import { caseAddress } from "./case-address.ts";

/** Whatever the outcome, the case's page shows who reviews it now. */
export const claimAction = postAction({
  right: "application:review",
  run: ({ actor, form }) => claimApplication(actor, form.text("applicationId")),
  done: (_, { form }) => caseAddress(form),
});

export const releaseAction = postAction({
  right: "application:review",
  run: ({ actor, form }) => releaseApplication(actor, form.text("applicationId")),
  done: (released, { form }) => (released.ok ? "/staff" : caseAddress(form)),
});
