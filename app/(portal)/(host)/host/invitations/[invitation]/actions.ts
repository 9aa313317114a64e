"use server";

import { notFound, redirect } from "next/navigation";
import { cancelInvitation } from "#lib/invitations/cancel-invitation.ts";
import { resendNumber } from "#lib/invitations/mail-number.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { guard } from "#lib/web/guard.ts";

/** Whatever the outcome, the invitation's page says it. */
export async function resendAction(data: FormData): Promise<void> {
  const { actor } = await guard("invitation:own");
  const id = formReader(data).text("id");
  const sent = await resendNumber(actor, id);
  if (!sent.ok && sent.problem.kind === "not-found") notFound();
  redirect(`/host/invitations/${id}?mail=${sent.ok ? "sent" : sent.problem.kind}`);
}

export async function cancelAction(data: FormData): Promise<void> {
  const { actor } = await guard("invitation:own");
  const id = formReader(data).text("id");
  const cancelled = await cancelInvitation(actor, id);
  if (!cancelled.ok && cancelled.problem.kind === "not-found") notFound();
  redirect(`/host/invitations/${id}${cancelled.ok ? "" : "?problem=not-cancelled"}`);
}
