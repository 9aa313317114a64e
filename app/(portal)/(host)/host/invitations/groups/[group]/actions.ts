"use server";

import { notFound, redirect } from "next/navigation";
import { removeRow } from "#lib/invitations/cancel-invitation.ts";
import { removeGroupDocument } from "#lib/invitations/documents/store-document.ts";
import { submitGroup } from "#lib/invitations/submit-group.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { guard } from "#lib/web/guard.ts";

/** Sends what is ready; the group's page says how many went, or why none. */
export async function submitAction(data: FormData): Promise<void> {
  const { actor } = await guard("invitation:own");
  const sent = await submitGroup(actor, formReader(data).text("id"));
  if (!sent.ok && sent.problem.kind === "not-found") notFound();
  const outcome = sent.ok ? `sent=${sent.value.sent}` : `problem=${sent.problem.kind}`;
  redirect(`/host/invitations/groups/${encodeURIComponent(formReader(data).text("id"))}?${outcome}`);
}

export async function removeRowAction(data: FormData): Promise<void> {
  const { actor } = await guard("invitation:own");
  const removed = await removeRow(actor, formReader(data).text("id"));
  if (!removed.ok) notFound();
  redirect(`/host/invitations/groups/${removed.value.groupId}`);
}

export async function removeDocumentAction(data: FormData): Promise<void> {
  const { actor } = await guard("invitation:own");
  const removed = await removeGroupDocument(actor, formReader(data).text("id"));
  if (!removed.ok && removed.problem.kind === "not-found") notFound();
  const group = removed.ok ? removed.value.groupId : formReader(data).text("group");
  redirect(`/host/invitations/groups/${encodeURIComponent(group)}`);
}
