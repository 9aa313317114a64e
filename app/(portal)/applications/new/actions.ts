"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#components/form/form-state.ts";
import { startApplication } from "#lib/applications/start-application.ts";
import { failed } from "../../form-action.ts";
import { currentLocale, requireActor } from "../../request.ts";
import { acknowledgementErrors } from "../acknowledgement-field.ts";

/** Begins an application once the requirements are acknowledged. */
export async function startAction(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requireActor("APPLICANT");
  const errors = acknowledgementErrors(data, await currentLocale());
  if (errors.length > 0) return failed(data, errors);
  redirect(`/applications/${await startApplication(actor)}/invitation`);
}
