import type { FormReader } from "#lib/platform/forms/form-reader.ts";

/** The page of the application that a form is about: what became of it stands there. */
export const caseAddress = (form: FormReader): string =>
  `/staff/applications/${encodeURIComponent(form.text("applicationId"))}`;
