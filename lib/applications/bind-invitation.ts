import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { type LookUpProblem, lookUpInvitation } from "#lib/invitations/look-up.ts";
import { now } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { isUniqueViolation } from "#lib/platform/db/unique-violation.ts";
import type { NotInStatus } from "./move-application.ts";

interface Asked {
  readonly actor: Granted<"application:own">;
  readonly applicationId: string;
  readonly number: string;
  readonly address: string;
}

/**
 * Binds a draft to the invitation with a number (S3). If two applications do so at the same time, one succeeds, by the
 * index Application_one_per_invitation; the other gets the same answer as for an unknown number.
 */
export async function bindInvitation(asked: Asked): Promise<Result<void, LookUpProblem | NotInStatus>> {
  const found = await lookUpInvitation(asked);
  if (!found.ok) return found;
  try {
    return await transaction(async (tx) => {
      const { count } = await tx.application.updateMany({
        where: { id: asked.applicationId, userId: asked.actor.id, status: "DRAFT" },
        data: { invitationId: found.value.id, savedAt: now() },
      });
      if (count === 0) return problem({ kind: "not-in-status" });
      await recordEvent(tx, {
        actor: asked.actor,
        action: "application.bind-invitation",
        subjectId: asked.applicationId,
        detail: { invitation: found.value.id },
      });
      return ok(undefined);
    });
  } catch (fault) {
    if (isUniqueViolation(fault)) return problem({ kind: "not-found" });
    throw fault;
  }
}
