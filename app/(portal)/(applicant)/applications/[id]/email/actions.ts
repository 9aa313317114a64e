"use server";

import { changeMailAddress } from "#lib/operations/change-address.ts";
import { formAction } from "#lib/web/action.ts";

/** Saves the new address; its page then says which messages are sent again. */
export const changeAddressAction = formAction({
  right: "application:own",
  id: "application",
  texts: "jobs",
  limited: "email",
  run: ({ actor, application, form }) => changeMailAddress(actor, application.id, form.text("email")),
  done: (again, { application }) => `/applications/${application.id}/email?again=${again}`,
  problem: (_, { t }) => ({ email: t("address.error") }),
});
