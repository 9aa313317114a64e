import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { characterCount, cleanText, hasForbiddenCharacter } from "#lib/domain/clean-text.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { decisionText } from "./limits.ts";
import { mailDecision } from "./mail-decision.ts";
import { type InvitationNotInStatus, moveInvitations } from "./move-invitations.ts";

export type RevokeProblem =
  /** Used, cancelled or expired meanwhile; a visa granted on it has to be revoked itself. */
  | InvitationNotInStatus
  | { readonly kind: "not-found" }
  | { readonly kind: "text-missing"; readonly min: number }
  | { readonly kind: "text-too-long"; readonly max: number }
  | { readonly kind: "characters" };

/**
 * The migration service permanently revokes an issued invitation. The host gets the reason by mail and in its account;
 * an unpaid application on it no longer has a usable invitation.
 */
export async function revokeInvitation(
  actor: Granted<"invitation:decide">,
  invitationId: string,
  words: string,
): Promise<Result<"REVOKED", RevokeProblem>> {
  if (!z.uuid().safeParse(invitationId).success) return problem({ kind: "not-found" });
  const row = await db().invitation.findFirst({
    where: { id: invitationId, status: { not: "DRAFT" } },
    select: { groupId: true },
  });
  if (!row) return problem({ kind: "not-found" });
  const { groupId } = row;
  const text = cleanText(words, true);
  const { min, max } = decisionText;
  if (characterCount(text) < min) return problem({ kind: "text-missing", min });
  if (characterCount(text) > max) return problem({ kind: "text-too-long", max });
  if (hasForbiddenCharacter(text)) return problem({ kind: "characters" });
  return transaction<"REVOKED", RevokeProblem>(async (tx) => {
    const decision = await tx.invitationDecision.create({
      data: { groupId, outcome: "REVOKE", text, officerId: actor.id, decidedAt: now() },
      select: { id: true },
    });
    await mailDecision(tx, groupId, decision.id, "REVOKE");
    const moved = await moveInvitations(tx, {
      ids: [invitationId],
      from: "ISSUED",
      event: "revoke",
      actor,
      data: { decisionId: decision.id },
      detail: { decision: decision.id },
    });
    return moved.ok ? ok("REVOKED" as const) : moved;
  });
}
