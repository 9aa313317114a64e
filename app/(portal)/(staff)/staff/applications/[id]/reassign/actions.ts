"use server";

import { reassignApplication } from "#lib/applications/review/reassign.ts";
import { formAction } from "#lib/web/action.ts";
import { caseAddress } from "../../../case-address.ts";

export const reassignAction = formAction({
  right: "application:reassign",
  texts: "queue",
  run: ({ actor, form }) =>
    reassignApplication(actor, form.text("applicationId"), {
      fromId: form.text("from"),
      toId: form.text("to"),
    }),
  done: (_, { form }) => caseAddress(form),
  problem: ({ kind }, { t }) => ({ [kind === "moved" ? "" : "to"]: t(`reassign.error.${kind}`) }),
});
