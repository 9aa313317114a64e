import type { FormReader } from "#lib/platform/forms/form-reader.ts";

/** The address of a form's application, whose page shows the outcome. */
export const caseAddress = (form: FormReader): string =>
  `/staff/applications/${encodeURIComponent(form.text("applicationId"))}`;
