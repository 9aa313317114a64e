"use server";

import { cancelInvitation } from "#lib/invitations/cancel-invitation.ts";
import { resendNumber } from "#lib/invitations/mail-number.ts";
import { postAction } from "#lib/web/action.ts";

/** Whatever the outcome, the invitation's page shows it. */
export const resendAction = postAction({
  right: "invitation:own",
  run: ({ actor, form }) => resendNumber(actor, form.text("id")),
  done: (sent, { form }) =>
    `/host/invitations/${form.text("id")}?mail=${sent.ok ? "sent" : sent.problem.kind}`,
});

export const cancelAction = postAction({
  right: "invitation:own",
  run: ({ actor, form }) => cancelInvitation(actor, form.text("id")),
  done: ({ ok }, { form }) => `/host/invitations/${form.text("id")}${ok ? "" : "?problem=not-cancelled"}`,
});
