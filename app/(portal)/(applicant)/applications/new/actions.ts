"use server";

import { startApplication } from "#lib/applications/start-application.ts";
import { ok } from "#lib/domain/result.ts";
import { formAction } from "#lib/web/action.ts";
import { readAcknowledgement } from "../acknowledgement-field.ts";

/** Starts an application once the requirements are acknowledged. */
export const startAction = formAction({
  right: "application:own",
  read: readAcknowledgement,
  run: async ({ actor }) => ok(await startApplication(actor)),
  done: (id) => `/applications/${id}/invitation`,
});
