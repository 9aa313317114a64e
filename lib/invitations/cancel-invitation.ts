import { z } from "zod";
import { memberWho } from "#lib/accounts/organisations/membership-of.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { type InvitationNotInStatus, moveInvitations } from "./move-invitations.ts";
import { refreshDue } from "./refresh-due.ts";

export type CancelProblem = InvitationNotInStatus | { readonly kind: "not-found" };

/** The host permanently cancels a request or an unused invitation. */
export async function cancelInvitation(
  actor: Granted<"invitation:own">,
  invitationId: string,
): Promise<Result<"CANCELLED", CancelProblem>> {
  const member = await memberWho(actor, "invitation:own");
  if (!member || !z.uuid().safeParse(invitationId).success) return problem({ kind: "not-found" });
  const { organisationId } = member;
  const row = await db().invitation.findFirst({
    where: { id: invitationId, organisationId },
    select: { status: true, groupId: true },
  });
  if (!row) return problem({ kind: "not-found" });
  return transaction(async (tx) => {
    const where = { organisationId };
    const moved = await moveInvitations(tx, {
      ids: [invitationId],
      from: row.status,
      event: "cancel",
      actor,
      where,
    });
    if (!moved.ok) return moved;
    if (row.groupId) await refreshDue(tx, row.groupId);
    return ok("CANCELLED" as const);
  });
}

/** Deletes a row that has not become a request. Repeatable. */
export async function removeRow(
  actor: Granted<"invitation:own">,
  rowId: string,
): Promise<Result<{ readonly groupId: string }, { readonly kind: "not-found" }>> {
  const member = await memberWho(actor, "invitation:own");
  if (!member || !z.uuid().safeParse(rowId).success) return problem({ kind: "not-found" });
  const where = { id: rowId, group: { organisationId: member.organisationId } };
  const row = await db().invitationRow.findFirst({ where, select: { groupId: true, line: true } });
  if (!row) return problem({ kind: "not-found" });
  return transaction(async (tx) => {
    await tx.invitationRow.deleteMany({ where });
    await recordEvent(tx, {
      actor,
      action: "invitation-group.remove-row",
      subjectId: row.groupId,
      detail: { line: row.line },
    });
    return ok({ groupId: row.groupId });
  });
}
