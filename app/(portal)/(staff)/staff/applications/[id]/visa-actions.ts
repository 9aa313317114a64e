"use server";

import { resendVisa } from "#lib/visas/resend-visa.ts";
import { postAction } from "#lib/web/action.ts";
import { caseAddress } from "../../case-address.ts";

/** Enqueues the visa's mail again; the case's page confirms it. */
export const resendAction = postAction({
  right: "application:decide",
  run: ({ actor, form }) => resendVisa(actor, form.text("applicationId")),
  done: (sent, { form }) => `${caseAddress(form)}${sent.ok ? "?sent=again" : ""}`,
});
