"use server";

import { notFound, redirect } from "next/navigation";
import { rolesThatMay } from "#lib/accounts/rights.ts";
import { cancelInvitation } from "#lib/invitations/cancel-invitation.ts";
import { resendNumber } from "#lib/invitations/mail-number.ts";
import { requireActor } from "#lib/web/request.ts";

const idOf = (data: FormData): string => {
  const id = data.get("id");
  return typeof id === "string" ? id : "";
};

/** Whatever the outcome, the invitation's page says it. */
export async function resendAction(data: FormData): Promise<void> {
  const actor = await requireActor(...rolesThatMay("invitation:own"));
  const id = idOf(data);
  const sent = await resendNumber(actor, id);
  if (!sent.ok && sent.problem.kind === "not-found") notFound();
  redirect(`/host/invitations/${id}?mail=${sent.ok ? "sent" : sent.problem.kind}`);
}

export async function cancelAction(data: FormData): Promise<void> {
  const actor = await requireActor(...rolesThatMay("invitation:own"));
  const id = idOf(data);
  const cancelled = await cancelInvitation(actor, id);
  if (!cancelled.ok && cancelled.problem.kind === "not-found") notFound();
  redirect(`/host/invitations/${id}${cancelled.ok ? "" : "?problem=not-cancelled"}`);
}
