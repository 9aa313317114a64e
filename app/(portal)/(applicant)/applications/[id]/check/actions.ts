"use server";

import { isEditable } from "#lib/applications/editable.ts";
import { findApplication } from "#lib/applications/find-application.ts";
import { submitApplication } from "#lib/applications/submit-application.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { formAction } from "#lib/web/action.ts";

/** Declares and submits the application and redirects to the fee. */
export const submitAction = formAction({
  right: "application:own",
  id: "application",
  texts: "application",
  run: ({ actor, application, form }) => submitApplication(actor, application.id, form.texts("declarations")),
  done: (_, { application }) =>
    application.status === "DRAFT"
      ? `/applications/${application.id}/pay`
      : `/applications/${application.id}`,
  problem: async ({ kind }, { actor, application, locale, t }) => {
    const home = `/applications/${application.id}`;
    if (kind === "not-declared")
      return { declarations: translator(locale, "questions")("fields.declarations.missing") };
    if (kind === "not-ready") return { "": t("check.not-ready") };
    if (kind === "policy-changed") return `${home}/requirements`;
    if (kind !== "not-in-status") return home;
    // Pressed twice: redirect as the first press did. Saved by another tab: check again.
    const current = await findApplication(actor, application.id);
    return current !== undefined && isEditable(current.status) ? { "": t("check.changed-meanwhile") } : home;
  },
});
