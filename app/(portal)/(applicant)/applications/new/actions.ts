"use server";

import { redirect } from "next/navigation";
import { startApplication } from "#lib/applications/start-application.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";
import { acknowledgementErrors } from "../acknowledgement-field.ts";

/** Begins an application once the requirements are acknowledged. */
export async function startAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor } = await guard("application:own");
  const errors = acknowledgementErrors(data, await currentLocale());
  if (errors.length > 0) return failed(data, errors);
  redirect(`/applications/${await startApplication(actor)}/invitation`);
}
