import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/accounts/actor.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import { mailSigners } from "./mail-signers.ts";

interface Proposed {
  readonly applicationId: string;
  readonly text: string;
  /** Set for a refusal; otherwise it is a revocation. */
  readonly ground?: string;
  /** Set for a revocation. */
  readonly visaId?: string;
}

/**
 * Proposes a decision to a second officer (four eyes) and informs those who may sign it. The officer of the case
 * proposes a refusal, which prevents every other decision until it is signed, returned or withdrawn. Problem: another
 * proposal is waiting already, or the case is no longer the officer's.
 */
export async function proposeDecision(
  tx: Tx,
  actor: Actor,
  { applicationId, ground, text, visaId }: Proposed,
): Promise<Result<"PROPOSED", { readonly kind: "not-held" }>> {
  const at = now();
  const where =
    visaId === undefined
      ? { status: "IN_REVIEW" as const, officerId: actor.id }
      : { status: "GRANTED" as const };
  const { count } = await tx.application.updateMany({
    where: { id: applicationId, signatureSince: null, ...where },
    data: { signatureSince: at },
  });
  if (count === 0) return problem({ kind: "not-held" });
  const id = randomUUID();
  await tx.decisionProposal.create({
    data: {
      id,
      kind: visaId === undefined ? "REFUSAL" : "REVOCATION",
      applicationId,
      visaId: visaId ?? null,
      ground: ground ?? null,
      text,
      proposedById: actor.id,
      proposedAt: at,
    },
  });
  await recordEvent(tx, {
    actor,
    action: visaId === undefined ? "decision.propose-refusal" : "decision.propose-revocation",
    subjectId: applicationId,
    detail: { proposalId: id, ...(ground ? { ground } : {}) },
  });
  await mailSigners(tx, actor, id);
  return ok("PROPOSED");
}
