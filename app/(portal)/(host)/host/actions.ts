"use server";

import { chooseOrganisation } from "#lib/accounts/organisations/choose-organisation.ts";
import { postAction } from "#lib/web/action.ts";

/** Makes the host act for another of its organisations. */
export const chooseAction = postAction({
  right: "organisation:register",
  redraws: "/host",
  run: ({ actor, form }) => chooseOrganisation(actor, form.text("organisationId")),
  done: "/host",
});
