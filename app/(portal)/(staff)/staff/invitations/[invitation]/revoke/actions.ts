"use server";

import { revokeInvitation } from "#lib/invitations/revoke-invitation.ts";
import { formAction } from "#lib/web/action.ts";

export const revokeAction = formAction({
  right: "invitation:decide",
  texts: "invitations",
  run: ({ actor, form }) => revokeInvitation(actor, form.text("id"), form.text("text")),
  done: (_, { form }) => `/staff/invitations/${form.text("id")}`,
  problem: ({ kind, ...values }, { t }) => {
    if (kind === "not-in-status") return { "": t("revoke.not-possible") };
    return {
      text: kind === "characters" ? t("revoke.characters") : t(`decision.problem.${kind}`, { ...values }),
    };
  },
});
