"use server";

import { acknowledgeRequirements } from "#lib/applications/acknowledge-requirements.ts";
import { ok } from "#lib/domain/result.ts";
import { formAction } from "#lib/web/action.ts";
import { readAcknowledgement } from "../../acknowledgement-field.ts";

/** Records that the requirements now in force were read. */
export const acknowledgeAction = formAction({
  right: "application:own",
  id: "application",
  read: readAcknowledgement,
  // If it is too late (submitted meanwhile), the application's own page shows the status in any case.
  run: async ({ actor, application }) => ok(await acknowledgeRequirements(actor, application.id)),
  done: (_, { application }) => `/applications/${application.id}`,
});
