"use server";

import { removeRow } from "#lib/invitations/cancel-invitation.ts";
import { removeGroupDocument } from "#lib/invitations/documents/store-document.ts";
import { submitGroup } from "#lib/invitations/submit-group.ts";
import { postAction } from "#lib/web/action.ts";

/** Submits the valid requests; the group's page says how many were submitted, or why none. */
export const submitAction = postAction({
  right: "invitation:own",
  run: ({ actor, form }) => submitGroup(actor, form.text("id")),
  done: (sent, { form }) =>
    toGroup(form.text("id"), sent.ok ? `?sent=${sent.value.sent}` : `?problem=${sent.problem.kind}`),
});

export const removeRowAction = postAction({
  right: "invitation:own",
  run: ({ actor, form }) => removeRow(actor, form.text("id")),
  done: (removed) => toGroup(removed.ok ? removed.value.groupId : ""),
});

export const removeDocumentAction = postAction({
  right: "invitation:own",
  run: ({ actor, form }) => removeGroupDocument(actor, form.text("id")),
  done: (removed, { form }) => toGroup(removed.ok ? removed.value.groupId : form.text("group")),
});

const toGroup = (id: string, query = ""): string =>
  `/host/invitations/groups/${encodeURIComponent(id)}${query}`;
