"use server";

import { redirect } from "next/navigation";
import { isEditable } from "#lib/applications/editable.ts";
import { findApplication } from "#lib/applications/find-application.ts";
import { submitApplication } from "#lib/applications/submit-application.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";

/** Declares and submits the application, and leads to the fee. */
export async function submitAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor, locale, application } = await guard("application:own", form.text("application"));
  const home = `/applications/${application.id}`;
  const declarations = form.texts("declarations");
  const submitted = await submitApplication(actor, application.id, declarations);
  if (submitted.ok) redirect(application.status === "DRAFT" ? `${home}/pay` : home);
  const t = translator(locale, "application");
  const error = (field: string, message: string) => failed(data, [{ field, message }]);
  switch (submitted.problem.kind) {
    case "not-declared":
      return error("declarations", translator(locale, "questions")("fields.declarations.required"));
    case "not-ready":
      return error("", t("check.not-ready"));
    case "policy-changed":
      redirect(`${home}/requirements`);
      break;
    case "not-in-status": {
      // Pressed twice: lead where the first press did. Saved by another tab: check again.
      const current = await findApplication(actor, application.id);
      if (current === undefined || !isEditable(current.status)) redirect(home);
      return error("", t("check.changed-meanwhile"));
    }
    default:
      redirect(home);
  }
}
