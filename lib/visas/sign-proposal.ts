import type { Actor } from "#lib/accounts/actor.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { markClosed, type NotWaiting } from "#lib/applications/review/close-proposal.ts";
import { type Proposal, waitingProposal } from "#lib/applications/review/find-proposals.ts";
import { type CaseFile, loadCase } from "#lib/applications/review/load-case.ts";
import { sendRefusal } from "#lib/applications/review/refuse.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { sendRevocation } from "./revoke-visa.ts";

/**
 * The second signature of a proposed refusal or revocation, by another, senior officer: it takes effect and its letter
 * is sent, in one transaction. `proposalId` is the proposal that was read, so that one that was withdrawn and made
 * again with another text is not signed by accident. Problem: it is no longer waiting, or this officer proposed it or
 * is the applicant.
 */
export async function signProposal(
  actor: Granted<"decision:countersign">,
  applicationId: string,
  proposalId: string,
): Promise<Result<void, NotWaiting>> {
  const proposal = await waitingProposal(applicationId);
  const file = proposal && (await loadCase(applicationId));
  if (!file || proposal.id !== proposalId || [proposal.proposedBy.id, file.applicantId].includes(actor.id)) {
    return problem({ kind: "not-waiting" });
  }
  return transaction(async (tx) => {
    if (!(await markClosed(tx, actor, proposal, { status: "SIGNED" }))) {
      return problem({ kind: "not-waiting" });
    }
    if (!(await takeEffect(tx, actor, file, proposal))) return problem({ kind: "not-waiting" });
    await recordEvent(tx, {
      actor,
      action: "decision.countersign",
      subjectId: applicationId,
      detail: { proposalId, proposedBy: proposal.proposedBy.id },
    });
    return ok(undefined);
  });
}

async function takeEffect(
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  { kind, ground, text, visaId }: Proposal,
): Promise<boolean> {
  if (kind === "REFUSAL") {
    const refusal = { ground: ground ?? "", text };
    return (await sendRefusal(tx, actor, file, refusal, { signatureSince: { not: null } })).ok;
  }
  await tx.application.updateMany({ where: { id: file.id }, data: { signatureSince: null } });
  return (await sendRevocation(tx, actor, file, { visaId: visaId ?? "", text })).ok;
}
