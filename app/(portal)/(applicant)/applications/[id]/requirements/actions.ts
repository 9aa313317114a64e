"use server";

import { redirect } from "next/navigation";
import { acknowledgeRequirements } from "#lib/applications/acknowledge-requirements.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { acknowledgementErrors } from "../../acknowledgement-field.ts";

/** Records that the requirements now in force were read. */
export async function acknowledgeAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor, locale, application } = await guard("application:own", formReader(data).text("application"));
  const errors = acknowledgementErrors(data, locale);
  if (errors.length > 0) return failed(data, errors);
  // Too late for it (submitted meanwhile): the application's own page shows the state either way.
  await acknowledgeRequirements(actor, application.id);
  redirect(`/applications/${application.id}`);
}
